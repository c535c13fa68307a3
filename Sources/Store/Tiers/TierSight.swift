package import Domain
import GRDB

/// What an administrator sees of one tier of a tenant: the tier as it stands and everybody who is in it.
package struct TierSight: Sendable {
    /// A reference of the tier, as far as limits are concerned.
    package struct Member: Sendable {
        package let name: String
        package let accountName: String
        package let usage: Usage
        /// The tier's limits with the reference's own beneath them.
        package let limits: Limits
        /// Nil while there is room for one more call.
        package let offRotation: OffRotation?

        package var isOver: Bool { usage.isOver(limits) }
    }

    package let tier: Tier
    package let summary: TierSummary
    /// Those over their limits first, then by how much they took.
    package let members: [Member]
}

extension TenantReading {
    /// The tier at that place in the tenant's order; nil where there is none.
    package func tierSight(position: Int, on day: Day) throws -> TierSight? {
        guard let tier = try tiers().first(where: { $0.position == position }),
            let summary = try tierSummaries(on: day).first(where: { $0.position == position })
        else { return nil }
        let workloads = try workloads(on: day)
        let members = try database.rows(
            """
            SELECT reference.id, person.name, account.name AS account_name, own_month_limit, own_quarter_limit,
                own_year_limit
            FROM reference
            JOIN person ON person.id = reference.person_id
            JOIN account ON account.id = reference.account_id
            WHERE tier_id = \(tier.id.number) AND reference.standing = 'active'
            ORDER BY person.name COLLATE NOCASE, reference.id
            """
        ).map { row in
            let usage = (workloads[row.id("id")] ?? .none).usage
            let limits = tier.limits.lowered(
                month: row["own_month_limit"], quarter: row["own_quarter_limit"],
                year: row["own_year_limit"])
            return TierSight.Member(
                name: row["name"], accountName: row["account_name"], usage: usage, limits: limits,
                offRotation: usage.exhausted(limits, on: day))
        }
        return TierSight(
            tier: tier, summary: summary,
            members: members.sorted {
                ($0.isOver ? 0 : 1, -$0.usage.inQuarter, -$0.usage.inYear)
                    < ($1.isOver ? 0 : 1, -$1.usage.inQuarter, -$1.usage.inYear)
            })
    }
}
