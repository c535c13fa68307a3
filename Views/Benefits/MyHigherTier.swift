import Domain

/// A tier above a reference's own: what it would ask, and what it would bring that they do not have.
struct MyHigherTier: Sendable {
    let name: String
    let audience: String
    let asks: String
    let brings: [String]

    init(_ tier: Tier, than own: Tier) {
        name = tier.name
        audience = tier.audience
        let commitment = tier.commitment.isEmpty ? "" : " \(tier.commitment)."
        asks =
            "\(tier.limits.quarter) conversations a quarter and \(tier.limits.year) a year at most, instead of "
            + "\(own.limits.quarter) and \(own.limits.year).\(commitment)"
        brings = tier.benefits.filter { !own.benefits.contains($0) }.map { "\($0.title) (\($0.kind.title))" }
    }
}
