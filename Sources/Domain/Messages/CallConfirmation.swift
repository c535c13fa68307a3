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
    private var subjectWord: String { isMoved ? "Moved" : "Booked" }
    private var what: String { isMoved ? "The call was moved." : "The call is booked." }
    private var invitation: CallInvitation? { CallInvitation(match) }

    private func when(_ zone: TimeZone) -> String {
        let start = engagement.callAt.map { Match.spelled($0, in: zone) } ?? ""
        return "\(what) \(start), \(engagement.minutes) minutes"
    }

    /// A paragraph where to be; none while nobody said.
    private var place: [String] { match.place.isEmpty ? [] : ["Where: \(match.place)"] }

    private var toReference: Letter {
        let contact = match.reference.contact
        let ae = engagement.arrangement.aeJoins ? " \(match.request.ae.name) joins you." : ""
        let paragraphs =
            [
                "Dear \(contact.firstName),",
                "\(when(match.reference.availability.timeZone)), with \(match.prospectName).\(ae)",
            ] + place + [engagement.brief, "Thank you,\n\(from.name)"]
        return Letter(
            to: contact, from: from, subject: "\(subjectWord): your call with \(match.prospectName)",
            paragraphs: paragraphs, button: Letter.Button("See the call", .engagement(engagement.id)),
            invitation: invitation)
    }

    /// To the prospect's contact and whoever comes with them.
    private var toProspect: [Letter] {
        let prospect = match.request.wish.prospect
        guard let mail = prospect.contactMail else { return [] }
        let button = match.guest(.prospect).map {
            Letter.Button(
                "Move the call, or call it off", .guest(GuestPass(.booking, engagement.id, for: $0)))
        }
        let zone = engagement.arrangement.prospectZone ?? prospect.timeZone ?? match.program.timeZone
        let reference = match.reference
        let paragraphs =
            [
                "Hello \(prospect.contactName.isEmpty ? prospect.name : prospect.contactName),",
                "\(when(zone)), with \(reference.contact.name) of \(reference.account.name).",
            ] + place + ["Best wishes,\n\(from.name)"]
        let subject = "\(subjectWord): your call with \(reference.contact.name)"
        return [
            Letter(
                to: [mail], name: prospect.contactName, from: from, subject: subject, paragraphs: paragraphs,
                button: button, invitation: invitation)
        ]
            + engagement.arrangement.guests.map { guest in
                Letter(
                    to: [guest], name: "", from: from, subject: subject,
                    paragraphs: Array(paragraphs.dropFirst()), invitation: invitation)
            }
    }

    private var toAE: Letter {
        let contact = match.reference.contact
        let joins = engagement.arrangement.aeJoins
        let wish =
            prospectPicked
            ? (joins ? "They would like you to join." : "They would like to talk without you.")
            : ""
        return Letter(
            to: match.request.ae, subject: "\(subjectWord): \(contact.name) and \(match.prospectName)",
            paragraphs: ["\(when(match.program.timeZone)). \(wish)".trimmingBlanks],
            button: Letter.Button("Open the request", .aeRequest(match.request.id)),
            invitation: joins ? invitation : nil)
    }

    /// The AE's own calendar gives the call up where they are not wanted any more.
    private var offForAE: [Letter] {
        guard isMoved, before.arrangement.aeJoins, !engagement.arrangement.aeJoins else { return [] }
        return [
            Letter(
                to: match.request.ae, subject: "Off your calendar: \(match.prospectName)",
                paragraphs: ["\(match.prospectName) would like to talk without you; the call itself stands."],
                button: Letter.Button("Open the request", .aeRequest(match.request.id)),
                invitation: CallInvitation(match, isCancelled: true))
        ]
    }
}
