/// The mails about what references have coming.
extension LetterPattern {
    static let benefitWished = LetterPattern(
        "Benefit claimed",
        "A reference claims a benefit, declines it, or gives it to charity.", to: .coordinator,
        fields: [.reference, .account, .change],
        subject: "{reference} {change}",
        body: """
            {reference} of {account} {change}

            What was claimed, or is to go to charity, stands first in the list of benefits until it is delivered.
            """)

    static let benefitDelivered = LetterPattern(
        "Benefit delivered", "A coordinator notes that what a reference claimed is delivered.",
        to: .reference,
        fields: [.benefit, .note],
        subject: "Here it is: {benefit}",
        body: """
            Dear {recipient.firstName},

            What you asked for is done: {benefit}.

            {note}

            It is ours to thank you. Your page of benefits shows what is left.

            Best wishes,
            {sender}
            """)
}
