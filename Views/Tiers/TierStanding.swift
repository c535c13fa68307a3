package import Domain

/// A tier of the program with what its members make of it: how many they are and how much of their limits is used.
package struct TierStanding: Sendable {
    let tier: Tier
    let members: Int
    let offRotation: Int
    let path: Path
    /// Nil where there is nobody whose use could be drawn.
    let usage: UsageBar?

    /// - Parameter taken: slots used and held in the quarter, of the `allowed` ones that the members' limits give.
    package init(
        _ tier: Tier, members: Int, taken: Int, allowed: Int, offRotation: Int, tenant: Slug
    ) {
        self.tier = tier
        self.members = members
        self.offRotation = offRotation
        path = .coordinator(tenant, .references(["tier": tier.id.description]))
        usage =
            members > 0 ? UsageBar(used: taken, held: 0, limit: allowed, window: "this quarter") : nil
    }

    var pool: PoolBar {
        PoolBar(members: members, minimum: tier.poolMinimum, maximum: tier.poolMaximum)
    }

    var limits: FactList {
        FactList([
            Fact("Calls a quarter", "\(tier.limits.quarter) at most"),
            Fact("Calls a year", "\(tier.limits.year) at most"),
            Fact("Who belongs here", tier.audience), Fact("Also commits to", tier.commitment),
        ])
    }

    var membersLink: String { members == 1 ? "1 member" : "\(members) members" }
    var resting: String { offRotation > 0 ? "\(offRotation) off rotation" : "nobody off rotation" }
}
