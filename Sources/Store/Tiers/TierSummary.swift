package import Domain
import GRDB

/// How one tier of one tenant stood when the tenant was last looked at.
package struct TierSummary: Sendable, Hashable {
    package let position: Int
    package let name: String
    package let limits: Limits
    package let poolMinimum: Int
    package let poolMaximum: Int?
    package let benefits: [Benefit]
    /// References of the tier that are in the program.
    package let members: Int
    /// Slots used and held in the quarter.
    package let taken: Int
    /// Slots that the members' limits allow in a quarter.
    package let allowed: Int
    package let offRotation: Int
    /// Members who have taken more than their limits allow.
    package let overLimit: Int
    package let audience: String
    package let commitment: String
}

extension TenantReading {
    /// The tiers as they stand on that day, most committed first.
    package func tierSummaries(on day: Day) throws -> [TierSummary] {
        let members = Dictionary(grouping: try tierMembers(on: day), by: \.tier)
        return try tiers().map { tier in
            let members = members[tier.id] ?? []
            return TierSummary(
                position: tier.position, name: tier.name, limits: tier.limits,
                poolMinimum: tier.poolMinimum,
                poolMaximum: tier.poolMaximum, benefits: tier.benefits, members: members.count,
                taken: members.reduce(0) { $0 + $1.usage.inQuarter },
                allowed: members.reduce(0) { $0 + $1.limits(under: tier.limits).quarter },
                offRotation: members.count {
                    $0.usage.exhausted($0.limits(under: tier.limits), on: day) != nil
                },
                overLimit: members.count { $0.usage.isOver($0.limits(under: tier.limits)) },
                audience: tier.audience, commitment: tier.commitment)
        }
    }
}

extension ControlReading {
    /// The tiers of these tenants as they were last seen, most committed first.
    package func tierSummaries(of slugs: [Slug]) throws -> [Slug: [TierSummary]] {
        var found: [Slug: [TierSummary]] = [:]
        let rows = try database.rows(
            """
            SELECT slug, position, name, quarter_limit, year_limit, pool_minimum, pool_maximum, benefits, members,
                quarter_taken, quarter_allowed, off_rotation, over_limit, audience, commitment
            FROM tier_summary
            WHERE slug IN \(slugs.map(\.text))
            ORDER BY slug, position
            """)
        for row in rows {
            guard let slug = Slug(row["slug"] as String) else { continue }
            let entries = try [TierColumn.Entry].inColumn(row["benefits"])
            found[slug, default: []].append(
                TierSummary(
                    position: row["position"], name: row["name"],
                    limits: Limits(quarter: row["quarter_limit"], year: row["year_limit"]),
                    poolMinimum: row["pool_minimum"], poolMaximum: row["pool_maximum"],
                    benefits: entries.compactMap(\.benefit), members: row["members"],
                    taken: row["quarter_taken"], allowed: row["quarter_allowed"],
                    offRotation: row["off_rotation"], overLimit: row["over_limit"],
                    audience: row["audience"], commitment: row["commitment"]))
        }
        return found
    }

    /// The names that tiers have anywhere, each once.
    package func tierNames() throws -> [String] {
        try database.values(
            "SELECT min(name) FROM tier_summary GROUP BY name ORDER BY min(position), min(name)")
    }
}

extension ControlTransaction {
    func replaceTierSummaries(of slug: Slug, with summaries: [TierSummary]) throws {
        try database.change("DELETE FROM tier_summary WHERE slug = \(slug.text)")
        for summary in summaries {
            let benefits = try summary.benefits.map { TierColumn.Entry($0) }.columnText()
            try database.change(
                """
                INSERT INTO tier_summary (slug, position, name, quarter_limit, year_limit, pool_minimum, pool_maximum,
                    benefits, members, quarter_taken, quarter_allowed, off_rotation, over_limit,
                    audience, commitment)
                VALUES (\(slug.text), \(summary.position), \(summary.name), \(summary.limits.quarter),
                    \(summary.limits.year), \(summary.poolMinimum), \(summary.poolMaximum), \(benefits),
                    \(summary.members), \(summary.taken), \(summary.allowed), \(summary.offRotation),
                    \(summary.overLimit), \(summary.audience), \(summary.commitment))
                """)
        }
    }
}
