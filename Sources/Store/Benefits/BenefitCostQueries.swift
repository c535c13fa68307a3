package import Domain
import GRDB

extension TenantReading {
    /// What benefits came to since a day, by quarter, tier and currency, the oldest quarter first. Currencies are never added up.
    package func benefitCosts(since day: Day) throws -> [BenefitCost] {
        try database.rows(
            """
            SELECT CAST(substr(benefit_entry.on_day, 1, 4) AS INTEGER) AS year,
                (CAST(substr(benefit_entry.on_day, 6, 2) AS INTEGER) + 2) / 3 AS quarter,
                tier.id AS tier_id, tier.name AS tier_name, benefit_grant.currency,
                sum(CASE benefit_entry.kind WHEN 'granted' THEN benefit_entry.free ELSE 0 END) AS granted,
                sum(CASE benefit_entry.kind WHEN 'delivered' THEN -(benefit_entry.free + benefit_entry.owed)
                    WHEN 'reversed' THEN -max(0, benefit_entry.free + benefit_entry.owed) ELSE 0 END) AS delivered,
                sum(CASE WHEN benefit_entry.kind IN ('expired', 'declined', 'reversed')
                    THEN max(0, -(benefit_entry.free + benefit_entry.owed)) ELSE 0 END) AS lapsed
            FROM benefit_entry
            JOIN benefit_grant ON benefit_grant.id = benefit_entry.grant_id
            JOIN tier ON tier.id = benefit_grant.tier_id
            WHERE benefit_grant.currency IS NOT NULL AND benefit_entry.on_day >= \(day.iso)
            GROUP BY 1, 2, tier.id, benefit_grant.currency
            ORDER BY 1, 2, tier.position, benefit_grant.currency
            """
        ).map { row in
            BenefitCost(
                year: row["year"], quarter: row["quarter"], tier: row.id("tier_id"),
                tierName: row["tier_name"],
                currency: row["currency"], granted: row["granted"], delivered: row["delivered"],
                lapsed: row["lapsed"])
        }
    }

    /// Those of the program who gave most since a day against what they had for it; only who gave much, and more than they got.
    package func unreturnedHelp(since day: Day, most: Int) throws -> [UnreturnedHelp] {
        try database.rows(
            """
            WITH given AS (
                SELECT reference.id, reference.tier_id, reference.account_id, reference.person_id,
                    reference.takes_no_rewards,
                    (SELECT count(*) FROM engagement
                        WHERE engagement.reference_id = reference.id AND state IN ('tookPlace', 'thanked')
                            AND engaged_on >= \(day.iso))
                    + (SELECT count(*) FROM past_engagement
                        WHERE past_engagement.reference_id = reference.id AND took_place_on >= \(day.iso))
                        AS conversations,
                    (SELECT count(*) FROM engagement
                        WHERE engagement.reference_id = reference.id AND state = 'thanked'
                            AND engaged_on >= \(day.iso)) AS thanks,
                    (SELECT count(*) FROM benefit_entry
                        WHERE benefit_entry.reference_id = reference.id AND kind = 'delivered'
                            AND on_day >= \(day.iso)) AS delivered,
                    (SELECT count(*) FROM benefit_grant
                        WHERE benefit_grant.reference_id = reference.id AND free + owed > 0) AS open
                FROM reference
                WHERE standing = 'active'
            )
            SELECT given.id, person.name, account.name AS account_name, tier.name AS tier_name, takes_no_rewards,
                conversations, delivered, thanks, open
            FROM given
            JOIN person ON person.id = given.person_id
            JOIN account ON account.id = given.account_id
            JOIN tier ON tier.id = given.tier_id
            WHERE conversations >= \(UnreturnedHelp.many)
                AND CASE takes_no_rewards WHEN 0 THEN delivered ELSE thanks END < conversations
            ORDER BY conversations - CASE takes_no_rewards WHEN 0 THEN delivered ELSE thanks END DESC,
                conversations DESC, person.name COLLATE NOCASE, given.id
            LIMIT \(most)
            """
        ).map { row in
            UnreturnedHelp(
                reference: row.id("id"), name: row["name"], accountName: row["account_name"],
                tierName: row["tier_name"], takesNoRewards: row["takes_no_rewards"],
                conversations: row["conversations"], delivered: row["delivered"], thanks: row["thanks"],
                open: row["open"])
        }
    }
}
