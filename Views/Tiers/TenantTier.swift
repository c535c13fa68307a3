package import Domain

/// One tier of a tenant and its members, as an administrator looks at it.
package struct TenantTier: Sendable {
    /// One reference of the tier.
    package struct Member: Sendable {
        let name: String
        let account: String
        let quarter: UsageBar
        let year: String
        /// "at 4 of 4 this quarter; free from 1 April 2026".
        let rest: String
        let isOver: Bool

        package init(
            name: String, account: String, usage: Usage, limits: Limits, offRotation: OffRotation?
        ) {
            self.name = name
            self.account = account
            quarter = UsageBar(
                used: usage.usedInQuarter, held: usage.heldInQuarter, limit: limits.quarter,
                window: "this quarter")
            year = "\(usage.inYear) of \(limits.year)"
            rest = offRotation?.sentence ?? ""
            isOver = usage.isOver(limits)
        }
    }

    let frame: Frame
    let tenant: Tenant
    let tier: Tier
    let cell: TierCell
    /// Where it differs from the template that the tenant follows.
    let deviations: [String]
    let members: [Member]
    let pagination: Pagination

    package init(
        frame: Frame, tenant: Tenant, tier: Tier, cell: TierCell, deviations: [String],
        members: [Member], pagination: Pagination
    ) {
        self.frame = frame
        self.tenant = tenant
        self.tier = tier
        self.cell = cell
        self.deviations = deviations
        self.members = members
        self.pagination = pagination
    }

    var facts: FactList {
        FactList([
            Fact("Calls at most", cell.limits), Fact("Members", cell.members),
            Fact("Who belongs here", tier.audience), Fact("Also commits to", tier.commitment),
        ])
    }
}
