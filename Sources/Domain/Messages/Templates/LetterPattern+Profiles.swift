/// The mails about what the program holds about a reference.
extension LetterPattern {
    static let profileQuestion = LetterPattern(
        "Is the profile right?",
        "A reference has not confirmed their profile for as long as the settings say. Once each such time.",
        to: .reference, fields: [.confirmed, .open],
        subject: "Is what we say about you still right?",
        body: """
            Dear {recipient.firstName},

            we only bring you together with people who can learn from you, and go by what we know about you. It was \
            {confirmed}:

            {open}

            If it is right, one tap confirms it. If not, correct it there.

            Thank you,
            {sender}
            """)

    static let profileAnswered = LetterPattern(
        "Answer to corrections", "A coordinator took or left what a reference corrected in their profile.",
        to: .reference, fields: [.change],
        subject: "Your corrections",
        body: """
            Dear {recipient.firstName},

            thank you for correcting what we hold about you. This is what became of it:

            {change}

            If something is still wrong, answer this mail or correct it once more.

            Thank you,
            {sender}
            """)

    static let profileProposed = LetterPattern(
        "Correction by a reference",
        "A reference corrects their profile, and nothing of theirs waits for an answer already.",
        to: .coordinator, fields: [.reference, .account, .change],
        subject: "{reference} corrects their profile",
        body: """
            {reference} of {account} proposes:

            {change}

            Take it or leave it on their page. Whatever else they correct until then stands there too.
            """)
}
