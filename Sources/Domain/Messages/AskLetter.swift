/// The mail that asks a reference, with the prospect's context.
struct AskLetter {
    let match: Match
    let brief: String
    let override: Override?
    /// Slots that it holds of their limits.
    let slots: Int
    let from: Contact

    var letter: Letter {
        let wish = match.request.wish
        var paragraphs = [
            "Dear \(match.reference.contact.firstName),",
            "\(wish.prospect.name) is considering working with us and would like to hear from a customer. "
                + "Would you give them a \(wish.engagementType.title), by \(wish.neededBy.spelled)?",
            brief,
        ]
        if slots > 1 {
            paragraphs.append(
                "Such a \(wish.engagementType.title) counts as \(slots) of what you agreed to give.")
        }
        if let override {
            paragraphs.append(
                "We know this is more than we agreed to ask of you. Our reason: \(override.reason)")
        }
        paragraphs.append(
            "Yes or no, both are fine: whatever you answer changes nothing about your benefits. "
                + "Please tell us either way; you need no password for it.")
        paragraphs.append("Thank you,\n\(from.name)")
        return Letter(
            to: match.reference.contact, from: from,
            subject: "Would you speak with \(wish.prospect.name)?", paragraphs: paragraphs,
            button: Letter.Button(
                "See the request and answer",
                .guest(
                    GuestPass(.answer, match.engagement.id, for: Guest(.reference, match.reference.contact))))
        )
    }
}
