package import Domain
import GRDB

extension TenantReading {
    /// The tenant's tiers, most committed first.
    package func tiers() throws -> [Tier] {
        var benefits: [Int64: [Benefit]] = [:]
        let rows = try database.rows(
            """
            SELECT tier_id, kind, title, worth_minor, worth_currency, days
            FROM tier_benefit
            ORDER BY tier_id, position
            """)
        for row in rows {
            var worth: Money?
            if let minor = row["worth_minor"] as Int64?, let currency = row["worth_currency"] as String? {
                worth = Money(minor: minor, currency: currency)
            }
            benefits[row["tier_id"], default: []].append(
                Benefit(kind: try row.choice("kind"), title: row["title"], worth: worth, days: row["days"]))
        }
        return try database.rows(
            """
            SELECT id, position, name, quarter_limit, year_limit, pool_minimum, pool_maximum, audience, commitment
            FROM tier
            ORDER BY position
            """
        ).map { row in
            Tier(
                id: row.id("id"), position: row["position"], name: row["name"],
                limits: Limits(quarter: row["quarter_limit"], year: row["year_limit"]),
                poolMinimum: row["pool_minimum"], poolMaximum: row["pool_maximum"], audience: row["audience"],
                commitment: row["commitment"], benefits: benefits[row["id"]] ?? [])
        }
    }
}

extension TenantTransaction {
    func insert(_ tier: Tier) throws {
        try database.change(
            """
            INSERT INTO tier (id, position, name, quarter_limit, year_limit, pool_minimum, pool_maximum, audience,
                commitment)
            VALUES (\(tier.id.number), \(tier.position), \(tier.name), \(tier.limits.quarter), \(tier.limits.year),
                \(tier.poolMinimum), \(tier.poolMaximum), \(tier.audience), \(tier.commitment))
            """)
        try replaceBenefits(of: tier.id, with: tier.benefits)
    }

    func replaceBenefits(of tier: ID<Tier>, with benefits: [Benefit]) throws {
        try database.change("DELETE FROM tier_benefit WHERE tier_id = \(tier.number)")
        for (position, benefit) in benefits.enumerated() {
            try database.change(
                """
                INSERT INTO tier_benefit (tier_id, position, kind, title, worth_minor, worth_currency, days)
                VALUES (\(tier.number), \(position), \(benefit.kind.rawValue), \(benefit.title),
                    \(benefit.worth?.minor), \(benefit.worth?.currency), \(benefit.days))
                """)
        }
    }
}
