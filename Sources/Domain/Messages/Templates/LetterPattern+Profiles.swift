/// The mails about what the program holds about a reference.
extension LetterPattern {
    static let profileQuestion = LetterPattern(
        "Is the profile right?",
        "A reference has not confirmed their profile for as long as the settings say. Once each such time.",
        to: .reference, fields: [.confirmed, .open],
        subject: "Is what we say about you still right?",
        body: """
            Dear {recipient.firstName},

            We only bring you together with people who can learn from you, and go by what we know about you. It was \
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

            Thank you for correcting what we hold about you. This is what became of it:

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

    static let referenceLeft = LetterPattern(
        "Reference left", "A reference leaves the program by themselves.", to: .coordinator,
        fields: [.reference, .account, .reason, .open],
        subject: "{reference} left the program",
        body: """
            {reference} of {account} left the program.

            What they say: {reason}

            What was open with them has ended, and everyone is told:
            {open}
            Your move there: ask somebody else.
            """)

    static let farewell = LetterPattern(
        "Farewell", "A reference has left the program by themselves.", to: .reference, fields: [.until],
        subject: "You have left our reference program",
        body: """
            Dear {recipient.firstName},

            You have left the program, and nobody asks you any more. What was open has ended.

            On {until} everything that names you is erased; until then an answer to this mail brings you back.

            Thank you for the time you gave us.
            {sender}
            """)
}
