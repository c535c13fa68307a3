import Foundation

/// Word to everyone who was invited that a booked call is off, which takes it out of their calendars.
struct CallOff {
    /// As the call was booked.
    let match: Match
    let at: Date
    /// Whom another mail tells, which carries the cancellation.
    let told: Set<MailAddress>
    let sentence: String

    /// The cancellation of the invitation; nil where nobody was invited.
    static func invitation(_ match: Match, at now: Date, isForProspect: Bool = false) -> CallInvitation? {
        guard match.engagement.state == .scheduled, match.engagement.arrangement.sequence != nil else {
            return nil
        }
        var engagement = match.engagement
        engagement.arrangement.inviteAnew(at: now)
        return CallInvitation(
            Match(
                engagement: engagement, request: match.request, reference: match.reference,
                program: match.program), isCancelled: true, isForProspect: isForProspect)
    }

    var letters: [Letter] {
        let own = [match.reference.contact.mail, match.request.ae.mail]
        let sender = match.request.coordinator ?? match.request.ae
        return match.attendees.filter { !told.contains($0.mail) }.compactMap { person in
            guard
                let invitation = Self.invitation(match, at: at, isForProspect: !own.contains(person.mail))
            else { return nil }
            return Letter(
                .callOff, to: [person.mail], name: person.name,
                from: person.mail == sender.mail ? nil : sender,
                facts: match.facts.adding([.change: sentence]), invitation: invitation)
        }
    }
}
