/// The mails that tell a reference of another tier.
extension LetterPattern {
    static let tierMoved = LetterPattern(
        "Another tier", "A reference was moved to a tier that gives and gets more, and is to be told.",
        to: .reference, fields: [.tier, .quarterLimit, .yearLimit, .benefits, .change, .note],
        subject: "Your tier in our reference program: {tier}",
        body: """
            Dear {recipient.firstName},

            What you give has not gone unnoticed, and we thank you for it. From today you are in our tier {tier}.

            {note}

            This is different from now on:
            {change}

            All that you get, whatever you say in a conversation:
            {benefits}

            We ask you for at most {quarterLimit} conversations a quarter and {yearLimit} a year. If this does not suit you, \
            answer this mail: less is always possible.

            Thank you,
            {sender}
            """)

    static let tierEased = LetterPattern(
        "A tier that asks for less", "A reference was moved to a tier that asks for less, and is to be told.",
        to: .reference, fields: [.tier, .quarterLimit, .yearLimit, .benefits, .change, .note],
        subject: "We will ask less of you: {tier}",
        body: """
            Dear {recipient.firstName},

            Thank you for every conversation you have given us. So that the program fits the time you have, you are in our \
            tier {tier} from today: we ask you for at most {quarterLimit} conversations a quarter and {yearLimit} a year.

            {note}

            This is different from now on:
            {change}

            All that you get, whatever you say in a conversation:
            {benefits}

            It has nothing to do with what you said, or with how any deal ended. If you would rather give more again, answer \
            this mail.

            Thank you,
            {sender}
            """)
}
