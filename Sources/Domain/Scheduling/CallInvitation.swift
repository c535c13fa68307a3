import Foundation

/// The invitation to an engagement's call, or the word that it is off, for everyone who attends: it says what both sides
/// may know, and nothing of what prepares the reference.
package struct CallInvitation: Hashable, Sendable {
    package let engagement: ID<Engagement>
    private let call: CallTime
    private let sequence: Int
    private let changedAt: Date
    private let isCancelled: Bool
    private let summary: String
    private let description: String
    private let place: String
    private let organizer: CalendarPerson
    private let attendees: [CalendarPerson]

    /// Nil where no call is booked.
    ///
    /// - Parameters:
    ///   - isCancelled: the word that it is off.
    ///   - isForProspect: whether it goes to the prospect's side, which sees the reference's address only where they agree.
    package init?(_ match: Match, isCancelled: Bool = false, isForProspect: Bool = false) {
        let engagement = match.engagement
        guard let start = engagement.callAt else { return nil }
        self.engagement = engagement.id
        call = CallTime(start: start, minutes: engagement.minutes)
        sequence = engagement.arrangement.sequence ?? 0
        // A call from before invitations were sent was agreed on at some time before it.
        changedAt = engagement.arrangement.invitedAt ?? engagement.introducedAt ?? start
        self.isCancelled = isCancelled
        let wish = match.request.wish
        let reference = match.reference
        summary =
            "\(wish.engagementType.title.capitalizingFirst): \(reference.account.name) and \(wish.prospect.name)"
        place = match.place
        let names =
            [
                "\(reference.contact.name), \(reference.account.name)",
                wish.prospect.contactName.isEmpty
                    ? wish.prospect.name : "\(wish.prospect.contactName), \(wish.prospect.name)",
            ] + (engagement.arrangement.aeJoins ? ["\(match.request.ae.name), \(match.program.name)"] : [])
        description =
            "With \(names.joined(separator: "; ")).\nArranged by the reference program of \(match.program.name)."
            + (reference.consents.contains(.recording) ? "" : "\nPlease do not record the call.")
        organizer = CalendarPerson(match.request.coordinator ?? match.request.ae)
        let isHidden = isForProspect && !reference.consents.contains(.contactDetails)
        attendees = match.attendees.filter { !isHidden || $0.mail != reference.contact.mail }
    }

    /// - Parameter uid: the same for as long as the engagement lives.
    package func event(uid: String) -> CalendarEvent {
        CalendarEvent(
            uid: uid, sequence: sequence, changedAt: changedAt, start: call.start, minutes: call.minutes,
            isCancelled: isCancelled, summary: summary, description: description, location: place,
            organizer: organizer, attendees: attendees)
    }
}

extension Match {
    /// The number to dial or the address of the video call: its own, or the program's.
    package var place: String {
        let own = engagement.arrangement.place
        return own.isEmpty ? program.calls.place : own
    }

    /// Everyone who is invited to the call.
    package var attendees: [CalendarPerson] {
        let prospect = request.wish.prospect
        var people = [CalendarPerson(reference.contact)]
        if let mail = prospect.contactMail {
            people.append(
                CalendarPerson(
                    name: prospect.contactName.isEmpty ? prospect.name : prospect.contactName, mail: mail))
        }
        people += engagement.arrangement.guests.map { CalendarPerson(name: $0.text, mail: $0) }
        if engagement.arrangement.aeJoins { people.append(CalendarPerson(request.ae)) }
        var known: Set<MailAddress> = []
        return people.filter { known.insert($0.mail).inserted }
    }
}

extension String {
    var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
