import Foundation

/// The mails that tell everyone of a call that was booked or moved, each in their own time, with the invitation.
struct CallConfirmation {
    /// As it is booked now.
    let match: Match
    /// The engagement before.
    let before: Engagement
    let from: Contact
    let prospectPicked: Bool

    var letters: [Letter] { [toReference] + toProspect + [toAE] + offForAE }

    private var engagement: Engagement { match.engagement }
    private var isMoved: Bool { before.state == .scheduled }
    private var invitation: CallInvitation? { CallInvitation(match) }
    private var invitationOfProspect: CallInvitation? { CallInvitation(match, isForProspect: true) }

    private func facts(_ zone: TimeZone) -> LetterFacts {
        match.facts.adding([
            .call: engagement.callAt.map { Match.spelled($0, in: zone) } ?? "",
            .minutes: "\(engagement.minutes)", .place: match.place, .brief: engagement.brief,
            .aeJoins: engagement.arrangement.aeJoins ? "\(match.request.ae.name) joins you." : "",
        ])
    }

    private var toReference: Letter {
        Letter(
            isMoved ? .callMoved : .callBooked, to: match.reference.contact, from: from,
            facts: facts(match.reference.availability.timeZone),
            button: Letter.Button("See the call", .engagement(engagement.id)), invitation: invitation)
    }

    /// To the prospect's contact and whoever comes with them, whose names nobody said.
    private var toProspect: [Letter] {
        let prospect = match.request.wish.prospect
        guard let mail = prospect.contactMail else { return [] }
        let button = match.guest(.prospect).map {
            Letter.Button(
                "Move the call, or call it off", .guest(GuestPass(.booking, engagement.id, for: $0)))
        }
        let facts = facts(
            engagement.arrangement.prospectZone ?? prospect.timeZone ?? match.program.timeZone)
        let kind: LetterKind = isMoved ? .callMovedForProspect : .callBookedForProspect
        return [
            Letter(
                kind, to: [mail],
                name: prospect.contactName.isEmpty ? prospect.name : prospect.contactName, from: from,
                facts: facts, button: button, invitation: invitationOfProspect)
        ]
            + engagement.arrangement.guests.map { guest in
                Letter(
                    kind, to: [guest], name: "", from: from, facts: facts, invitation: invitationOfProspect)
            }
    }

    private var toAE: Letter {
        let joins = engagement.arrangement.aeJoins
        let wish =
            prospectPicked
            ? (joins ? "They would like you to join." : "They would like to talk without you.")
            : ""
        return Letter(
            isMoved ? .callMovedForAE : .callBookedForAE, to: match.request.ae,
            facts: facts(match.program.timeZone).adding([.aeJoins: wish]),
            button: Letter.Button("Open the request", .aeRequest(match.request.id)),
            invitation: joins ? invitation : nil)
    }

    /// The AE's own calendar gives the call up where they are not wanted any more.
    private var offForAE: [Letter] {
        guard isMoved, before.arrangement.aeJoins, !engagement.arrangement.aeJoins else { return [] }
        return [
            Letter(
                .callWithoutAE, to: match.request.ae, facts: match.facts,
                button: Letter.Button("Open the request", .aeRequest(match.request.id)),
                invitation: CallInvitation(match, isCancelled: true))
        ]
    }
}
