/// The mails that ask everybody who took part how it was, once the call took place: two minutes each.
struct FeedbackLetters {
    let match: Match

    var all: [Letter] { [reference, ae] + (prospect.map { [$0] } ?? []) }

    private var prospectName: String { match.prospectName }
    private var contact: Contact { match.reference.contact }
    private var type: String { match.request.wish.engagementType.title }
    private var coordinator: Contact { match.request.coordinator ?? match.request.ae }

    private var reference: Letter {
        Letter(
            to: contact, from: coordinator, subject: "How was your \(type) with \(prospectName)?",
            paragraphs: [
                "Dear \(contact.firstName),",
                "Thank you for giving \(prospectName) your time. How was it for you? Two minutes are enough, without a "
                    + "password, and what you say makes the next match better.",
                "Best wishes,\n\(coordinator.name)",
            ], button: button(Guest(.reference, contact)))
    }

    private var ae: Letter {
        let ae = match.request.ae
        return Letter(
            to: ae, from: coordinator, subject: "How was \(contact.name) for \(prospectName)?",
            paragraphs: [
                "\(contact.name) of \(match.reference.account.name) has spoken with \(prospectName).",
                "Was it the right reference, and did it help? Two minutes are enough; the next match learns from it.",
            ], button: button(Guest(.ae, ae)))
    }

    /// Signed by the AE, whom the prospect knows; nil where no address of theirs is known.
    private var prospect: Letter? {
        guard let guest = match.guest(.prospect) else { return nil }
        let ae = match.request.ae
        return Letter(
            to: [guest.mail], name: guest.name, from: ae,
            subject: "How was your \(type) with \(contact.name)?",
            paragraphs: [
                "Dear \(guest.name),",
                "You spoke with \(contact.name) of \(match.reference.account.name). How was it for you? Two minutes are "
                    + "enough, and there is nothing to sign up for.",
                "Best wishes,\n\(ae.name)",
            ], button: button(guest))
    }

    private func button(_ guest: Guest) -> Letter.Button {
        Letter.Button("Say how it was", .guest(GuestPass(.feedback, match.engagement.id, for: guest)))
    }
}
