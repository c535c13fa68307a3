package import Domain
import GRDB

extension TenantReading {
    /// The tiers with the rule of each.
    package func tierRules() throws -> TierRules {
        var rules: [ID<Tier>: TierRule] = [:]
        for row in try database.rows(
            """
            SELECT tier_id, entry_calls, entry_rating, entry_months, entry_seniority, exit_calls, exit_months
            FROM tier_rule
            """)
        {
            rules[row.id("tier_id")] = TierRule(
                calls: row["entry_calls"], rating: row["entry_rating"], months: row["entry_months"],
                seniority: row.optionalChoice("entry_seniority"), staysWith: row["exit_calls"],
                staysFor: row["exit_months"])
        }
        return TierRules(try tiers(), rules)
    }
}

extension TenantTransaction {
    func set(_ rule: TierRule, of tier: ID<Tier>) throws {
        try database.change(
            """
            INSERT INTO tier_rule (tier_id, entry_calls, entry_rating, entry_months, entry_seniority, exit_calls,
                exit_months)
            VALUES (\(tier.number), \(rule.calls), \(rule.rating), \(rule.months), \(rule.seniority?.rawValue),
                \(rule.staysWith), \(rule.staysFor))
            ON CONFLICT (tier_id) DO UPDATE SET entry_calls = excluded.entry_calls,
                entry_rating = excluded.entry_rating, entry_months = excluded.entry_months,
                entry_seniority = excluded.entry_seniority, exit_calls = excluded.exit_calls,
                exit_months = excluded.exit_months
            """)
    }

    /// Saves a coordinator's change of a rule with its line on the record.
    package func save(_ change: TierRuleChange) throws {
        try set(change.rule, of: change.tier)
        try record(change.activity)
    }

    /// Saves a "not now", or its end, with its line on the record.
    package func save(_ change: TierDeferralChange) throws {
        if let deferral = change.deferral {
            try database.change(
                """
                INSERT INTO tier_deferral (reference_id, until, reason, person_id, at)
                VALUES (\(change.reference.number), \(deferral.until.iso), \(deferral.reason), \(change.by.number),
                    \(deferral.at.seconds))
                ON CONFLICT (reference_id) DO UPDATE SET until = excluded.until, reason = excluded.reason,
                    person_id = excluded.person_id, at = excluded.at
                """)
        } else {
            try endDeferral(of: change.reference)
        }
        try record(change.activity)
    }

    func endDeferral(of reference: ID<Reference>) throws {
        try database.change("DELETE FROM tier_deferral WHERE reference_id = \(reference.number)")
    }
}
