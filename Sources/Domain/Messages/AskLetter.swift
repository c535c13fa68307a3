/// The mail that asks a reference, with the prospect's context.
struct AskLetter {
    let match: Match
    let brief: String
    let override: Override?
    /// Slots that it holds of their limits.
    let slots: Int
    let from: Contact

    var letter: Letter {
        Letter(
            .ask, to: match.reference.contact, from: from,
            facts: match.facts.adding([
                .brief: brief, .slots: slots > 1 ? "\(slots)" : "", .override: override?.reason ?? "",
            ]),
            button: Letter.Button(
                "See the request and answer",
                .guest(
                    GuestPass(.answer, match.engagement.id, for: Guest(.reference, match.reference.contact))))
        )
    }
}
