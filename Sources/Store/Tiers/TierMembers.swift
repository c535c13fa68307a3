package import Domain
import GRDB

/// A reference of a tier, as far as limits are concerned: what they took and how far they lowered the tier's limits.
struct TierMember {
    let tier: ID<Tier>
    let usage: Usage
    let own: OwnLimits

    func limits(under limits: Limits) -> Limits {
        limits.lowered(month: own.month, quarter: own.quarter, year: own.year)
    }
}

extension TenantReading {
    /// Everybody who is in the program, with what they took in the windows of `day`.
    func tierMembers(on day: Day) throws -> [TierMember] {
        let workloads = try workloads(on: day)
        return try database.rows(
            """
            SELECT id, tier_id, own_month_limit, own_quarter_limit, own_year_limit
            FROM reference
            WHERE standing = 'active'
            """
        ).map { row in
            TierMember(
                tier: row.id("tier_id"), usage: (workloads[row.id("id")] ?? .none).usage,
                own: OwnLimits(
                    month: row["own_month_limit"], quarter: row["own_quarter_limit"],
                    year: row["own_year_limit"]))
        }
    }

    /// How many references of the tier have taken more than limits like these allow.
    package func countOver(_ limits: Limits, in tier: ID<Tier>, on day: Day) throws -> Int {
        try tierMembers(on: day).count { $0.tier == tier && $0.usage.isOver($0.limits(under: limits)) }
    }

    package func tier(named name: String) throws -> Tier? {
        try tiers().first { $0.name.lowercased() == name.lowercased() }
    }
}
