/// What the rules propose for one reference: the next tier up or down, and why.
package struct TierProposal: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable, CaseIterable {
        /// To a tier that gives more and gets more.
        case up
        case down
    }

    package let reference: ID<Reference>
    package let from: Tier
    package let to: Tier
    package let direction: Direction
    /// A line each, with the figures.
    package let reasons: [String]

    /// Names the proposal in a form, to tell whether it still stands when the form comes back.
    package var mark: String { "\(from.id)-\(to.id)" }
}
