/// The mail in which a prospect gets the link to the times of the reference they were introduced to.
struct TimeLetter {
    let match: Match
    let prospect: Guest
    let from: Contact

    var letter: Letter {
        let reference = match.reference
        return Letter(
            to: [prospect.mail], name: prospect.name, from: from,
            subject: "Pick a time with \(reference.contact.name)",
            paragraphs: [
                "Hello \(prospect.name),",
                "\(reference.contact.name) of \(reference.account.name) has time for you. Pick what suits you, for 30 or "
                    + "45 minutes, by the clocks of both of you. You can move the call there too; you need no password.",
                "Best wishes,\n\(from.name)",
            ],
            button: Letter.Button(
                "Pick a time", .guest(GuestPass(.booking, match.engagement.id, for: prospect))))
    }
}
