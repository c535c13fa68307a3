package import Domain

/// What can be given in return for a reference's time. A benefit never depends on what was said or on the deal.
package struct ValueReturn: Sendable {
    /// The choice that stands for words of the coordinator's own.
    package static let other = "other"

    /// In the order in which they are offered, each by its own words.
    package let choices: [String]
    /// Whether something else may be named; a reference who may take no rewards gets only what is listed.
    package let isOpen: Bool

    package init(for reference: Reference) {
        let thanks = ["News of the deal", "Recognition in the customer community"]
        isOpen = !reference.takesNoRewards
        choices =
            reference.takesNoRewards
            ? thanks : reference.tier.benefits.map(\.title).filter { !thanks.contains($0) } + thanks
    }
}
