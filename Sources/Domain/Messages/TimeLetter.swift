/// The mail in which a prospect gets the link to the times of the reference they were introduced to.
struct TimeLetter {
    let match: Match
    let prospect: Guest
    let from: Contact

    var letter: Letter {
        Letter(
            .pickTime, to: [prospect.mail], name: prospect.name, from: from, facts: match.facts,
            button: Letter.Button(
                "Pick a time", .guest(GuestPass(.booking, match.engagement.id, for: prospect))))
    }
}
