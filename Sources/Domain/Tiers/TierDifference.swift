/// What another tier changes for a reference, in words for them and for their coordinator.
package struct TierDifference: Sendable {
    let from: Tier
    let to: Tier
    /// Then benefits are no matter.
    let takesNoRewards: Bool

    package init(from: Tier, to: Tier, takesNoRewards: Bool) {
        self.from = from
        self.to = to
        self.takesNoRewards = takesNoRewards
    }

    /// Whether it asks for less than before.
    package var isEasing: Bool { to.position > from.position }

    package var lines: [String] {
        limits + commitment + begins.map { "Begins: \($0)" } + ends.map { "Ends: \($0)" }
    }

    private var limits: [String] {
        [
            Self.limit("a quarter", from.limits.quarter, to.limits.quarter),
            Self.limit("a year", from.limits.year, to.limits.year),
        ].compactMap(\.self)
    }

    private static func limit(_ window: String, _ before: Int, _ after: Int) -> String? {
        before == after
            ? nil : "At most \(after) conversation\(after == 1 ? "" : "s") \(window), instead of \(before)"
    }

    private var commitment: [String] {
        to.commitment == from.commitment || to.commitment.isEmpty ? [] : ["Also part of it: \(to.commitment)"]
    }

    private var begins: [String] { titles(of: to, lackingIn: from) }
    private var ends: [String] { titles(of: from, lackingIn: to) }

    private func titles(of tier: Tier, lackingIn other: Tier) -> [String] {
        guard !takesNoRewards else { return [] }
        return tier.benefits.filter { !other.benefits.contains($0) }.map(\.title)
    }
}
