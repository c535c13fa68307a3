import Domain

/// Where a tenant's tier differs from the version of the template that the tenant follows.
package struct TierDeviation: Sendable {
    package let tierName: String
    /// "Active: 4 → 3 calls a quarter", a line each.
    package let lines: [String]
}

extension TierFollowing {
    /// What differs in a tenant from the version that it follows, as it was last looked into; nothing for tiers of its own.
    package func deviations(of summaries: [TierSummary]) -> [TierDeviation] {
        guard let version else { return [] }
        let own = summaries.map(\.tier)
        let differing = own.compactMap { tier -> TierDeviation? in
            guard let wanted = version.tier(named: tier.name) else {
                return TierDeviation(tierName: tier.name, lines: ["\(tier.name): is the tenant’s own"])
            }
            let lines = tier.deviations(from: wanted).map { "\(tier.name): \($0)" }
            return lines.isEmpty ? nil : TierDeviation(tierName: tier.name, lines: lines)
        }
        let missing = version.tiers.filter { wanted in !own.contains { Name.isSame($0.name, wanted.name) } }
        return differing
            + missing.map { TierDeviation(tierName: $0.name, lines: ["\($0.name): is missing"]) }
    }
}

extension TierSummary {
    fileprivate var tier: Tier {
        Tier(
            id: ID(Int64(position + 1)), position: position, name: name, limits: limits,
            poolMinimum: poolMinimum, poolMaximum: poolMaximum, audience: audience, commitment: commitment,
            benefits: benefits)
    }
}
