/// Made-up facts, for a look at a mail before the first such mail was written.
extension LetterKind {
    /// - Parameter program: the name of the program that looks.
    package func sample(in program: String) -> LetterFacts {
        var facts = LetterFacts(uniqueKeysWithValues: fields.map { ($0, $0.sample) })
        switch pattern.reader {
        case .reference: break
        case .prospect: (facts[.recipient], facts[.recipientFirstName]) = ("Ruth Adeyemi", "Ruth")
        case .ae: (facts[.recipient], facts[.recipientFirstName]) = ("Tom Becker", "Tom")
        case .coordinator, .everybody:
            (facts[.recipient], facts[.recipientFirstName]) = ("Marta Keller", "Marta")
        }
        facts[.program] = program
        if pattern.reader != .reference && pattern.reader != .prospect { facts[.sender] = program }
        return facts.adding(Self.peculiar[self] ?? [:])
    }

    /// Where what others say would not suit a mail.
    private static let peculiar: [LetterKind: LetterFacts] = [
        .standingChanged: [.change: "Northwind Hospital is in a renewal negotiation", .actor: "Jonas Weber"],
        .availabilityChanged: [.change: "takes no calls from 16 to 20 March 2026"],
        .referenceWrote: [.note: "We have opened two more wards since we last spoke."],
        .timeProposed: [.note: "From 23 March, in the mornings."],
        .tierChanged: [.actor: "Iris Falk"],
        .benefitWished: [.change: "claimed Credit of 2,000 USD a year, 500 USD"],
        .benefitDelivered: [.note: "It stands on your next invoice."],
        .tierMoved: [
            .note: "You have helped five teams this year. It shows.",
            .change: "• At most 4 conversations a quarter, instead of 2\n• Begins: Quarterly roadmap review",
        ],
        .tierEased: [
            .note: "We know how full your spring is.",
            .change:
                "• At most 4 conversations a quarter, instead of 6\n• Ends: Quarterly executive briefing",
        ],
        .askDeclined: [.reason: "I am moving to another job"],
        .referenceWithdrew: [.reason: "I am moving to another job"],
        .engagementCancelled: [.reason: "The prospect decided without a conversation."],
        .requestWithdrawn: [.actor: "Tom Becker", .reason: "They decided without a conversation."],
        .requestUnfilled: [.reason: "Nobody who fits is free before the day it is needed."],
        .clockPaused: [.reason: "their budget is decided in April"],
        .pauseOver: [.reason: "their budget is decided in April"],
        .callMissed: [.actor: "Helen Osei", .reason: "the prospect did not come"],
        .callOff: [
            .change: "The call on 17 March 2026, 15:00 (Europe/Vienna) is not needed any more and is off."
        ],
        .callOffByProspect: [.reason: "We have made up our minds already."],
        .callTookPlace: [.actor: "Helen Osei"],
        .callPutOff: [.actor: "Helen Osei"],
        .dealWon: [.actor: "Tom Becker"],
        .dealLost: [.actor: "Tom Becker"],
        .dealNews: [.sender: "Tom Becker"],
        .introduction: [.sender: "Tom Becker"],
        .pickTime: [.sender: "Tom Becker"],
        .access: [.recipient: "Wen Li", .recipientFirstName: "Wen"],
        .invitation: [.recipient: "Wen Li", .recipientFirstName: "Wen"],
        .mailChanged: [.recipient: "Helen Osei", .recipientFirstName: "Helen"],
    ]
}
