/// What can be given in return for a reference's time. A benefit never depends on what was said or on the deal.
package struct ValueReturn: Sendable {
    /// The choice that stands for words of the coordinator's own.
    package static let other = "other"

    /// In the order in which they are offered, each by its own words.
    package let choices: [String]
    /// Whether something else may be named; a reference who may take no rewards gets only what is listed.
    package let isOpen: Bool
    private let benefits: [Benefit]
    private static let recognition = "Recognition in the customer community"
    private static let thanks = ["News of the deal", recognition]

    package init(for reference: Reference) {
        let isNamed = reference.consents.contains(.naming)
        let thanks = Self.thanks.filter { $0 != Self.recognition || isNamed }
        isOpen = !reference.takesNoRewards
        benefits =
            reference.takesNoRewards
            ? [] : reference.tier.benefits.filter { $0.title != Self.recognition || isNamed }
        choices = benefits.map(\.title).filter { !thanks.contains($0) } + thanks
    }

    /// What to give this time: what the tier promises after each call; otherwise, of what is an occasion of its own, the
    /// one that was not given yet or was given longest ago.
    ///
    /// - Parameter given: what the reference got before, the latest last.
    package func proposal(after given: [String]) -> String? {
        if let promised = benefits.first(where: { $0.kind == .perCall }) { return promised.title }
        let occasions = benefits.filter { [.recurringEvent, .earlyAccess, .oneOff].contains($0.kind) }
        let ordered = occasions.map(\.title) + choices.filter { Self.thanks.contains($0) }
        return ordered.min { (given.lastIndex(of: $0) ?? -1) < (given.lastIndex(of: $1) ?? -1) }
    }
}
