/// The mails to references.
extension LetterPattern {
    static let ask = LetterPattern(
        "Ask", "A coordinator asks a reference.", to: .reference,
        fields: [.prospect, .engagement, .neededBy, .brief, .slots, .override],
        subject: "Would you speak with {prospect}?",
        body: """
            Dear {recipient.firstName},

            {prospect} is considering working with us and would like to hear from a customer. Would you give them a \
            {engagement}, by {neededBy}?

            {brief}

            Such a {engagement} counts as {slots} of what you agreed to give.

            We know this is more than we agreed to ask of you. Our reason: {override}

            Yes or no, both are fine. Please tell us either way; you need no password for it.

            Thank you,
            {sender}
            """, standing: "Whatever you answer changes nothing about your benefits.")

    static let askReminder = LetterPattern(
        "Reminder of an ask", "An ask was not answered in the time set in the settings.", to: .reference,
        fields: [.prospect, .engagement, .neededBy, .answerBy],
        subject: "Would you speak with {prospect}?",
        body: """
            Dear {recipient.firstName},

            A few days ago we asked whether you would give {prospect} a {engagement}, by {neededBy}. A word from you is \
            enough; yes or no, both are fine.

            If we do not hear from you by {answerBy} we ask somebody else.

            Thank you,
            {sender}
            """, standing: "Whatever you answer changes nothing about your benefits.")

    static let askTakenBack = LetterPattern(
        "Ask taken back", "An ask was not answered and nobody waits for the answer any more.",
        to: .reference, fields: [.prospect],
        subject: "No need to answer about {prospect}",
        body: """
            Dear {recipient.firstName},

            We asked whether you would speak with {prospect}. We have not heard from you, which is fine: there is \
            nothing to do any more, and it does not count towards your limit.

            Best wishes,
            {sender}
            """)

    static let engagementCancelled = LetterPattern(
        "No longer needed", "What a reference was asked for is not needed any more.", to: .reference,
        fields: [.prospect, .reason],
        subject: "No longer needed: {prospect}",
        body: """
            Dear {recipient.firstName},

            The conversation with {prospect} is not needed any more: {reason}. There is nothing left for you to do, and \
            it does not count towards your limit.

            Thank you for being ready to help.
            {sender}
            """)

    static let thanks = LetterPattern(
        "Thank-you",
        "A coordinator thanks a reference. They see this text before it is sent, and may write another.",
        to: .reference, fields: [.prospect, .engagement],
        subject: "Thank you for speaking with {prospect}",
        body: """
            Dear {recipient.firstName},

            Thank you for your {engagement} with {prospect}. You gave them what no brochure can: your own experience.

            With thanks,
            {sender}
            """)

    static let introduction = LetterPattern(
        "Introduction",
        "An AE introduces prospect and reference. They see this text before it is sent, and may write another.",
        to: .prospect,
        fields: [
            .prospect, .prospectContact, .reference, .referenceFirstName, .referenceRole, .account,
            .engagement,
            .neededBy,
        ],
        subject: "Introduction: {prospect} and {account}",
        body: """
            Hello {prospect.contact}, hello {reference.firstName},

            I would like you to meet. {reference}, {reference.role}, has agreed to a {engagement} about their \
            experience with us. {prospect.contact} would like to hear it first hand.

            May I suggest 30 to 45 minutes before {neededBy}? {prospect.contact} gets a link to pick a time that suits \
            you both. I am glad to join or to stay out, as you prefer.

            Best wishes,
            {sender}
            """)
}
