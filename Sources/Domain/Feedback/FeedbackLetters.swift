/// The mails that ask everybody who took part how it was, once the call took place: two minutes each.
struct FeedbackLetters {
    let match: Match

    var all: [Letter] { [reference, ae] + (prospect.map { [$0] } ?? []) }

    private var coordinator: Contact { match.request.coordinator ?? match.request.ae }

    private var reference: Letter {
        let contact = match.reference.contact
        return Letter(
            .feedbackByReference, to: contact, from: coordinator, facts: match.facts,
            button: button(Guest(.reference, contact)))
    }

    private var ae: Letter {
        let ae = match.request.ae
        return Letter(
            .feedbackByAE, to: ae, from: coordinator, facts: match.facts, button: button(Guest(.ae, ae)))
    }

    /// Signed by the AE, whom the prospect knows; nil where no address of theirs is known.
    private var prospect: Letter? {
        guard let guest = match.guest(.prospect) else { return nil }
        return Letter(
            .feedbackByProspect, to: [guest.mail], name: guest.name, from: match.request.ae,
            facts: match.facts, button: button(guest))
    }

    private func button(_ guest: Guest) -> Letter.Button {
        Letter.Button("Say how it was", .guest(GuestPass(.feedback, match.engagement.id, for: guest)))
    }
}
