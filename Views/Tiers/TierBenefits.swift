import Domain

/// What a tier brings, a line a benefit.
struct TierBenefits: Sendable {
    let benefits: [Benefit]

    init(_ tier: Tier) {
        benefits = tier.benefits
    }
}
