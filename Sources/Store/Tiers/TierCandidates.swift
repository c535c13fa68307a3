package import Domain
import GRDB

extension TenantReading {
    /// Whom the rules propose for another tier on that day.
    package func tierReview(on day: Day) throws -> TierReview {
        TierReview(try tierCandidates(on: day), by: try tierRules(), on: day)
    }

    /// Everybody who is in the program, by name, as the rules of tiers look at them on that day: one statement, however many
    /// they are.
    package func tierCandidates(on day: Day) throws -> [TierCandidate] {
        try tierCandidates(where: "TRUE", on: day)
    }

    /// One of them; nil for who is not in the program.
    package func tierCandidate(_ reference: ID<Reference>, on day: Day) throws -> TierCandidate? {
        try tierCandidates(where: "reference.id = \(reference.number)", on: day).first
    }

    private func tierCandidates(where condition: SQL, on day: Day) throws -> [TierCandidate] {
        let (start, end) = (TierRecord.start(of: day), day.iso)
        return try database.rows(
            """
            WITH given AS (
                SELECT reference_id, count(*) AS calls
                FROM (
                    SELECT reference_id
                    FROM engagement
                    WHERE state IN ('tookPlace', 'thanked') AND slot_day BETWEEN \(start.iso) AND \(end)
                    UNION ALL
                    SELECT reference_id FROM past_engagement WHERE took_place_on BETWEEN \(start.iso) AND \(end)
                )
                GROUP BY reference_id
            ),
            asked AS (
                SELECT reference_id, count(*) AS asks
                FROM engagement
                WHERE asked_at >= unixepoch(\(start.iso))
                GROUP BY reference_id
            ),
            rated AS (
                SELECT engagement.reference_id, count(*) AS answers, sum(feedback.match + feedback.usefulness) AS stars
                FROM feedback
                JOIN engagement ON engagement.id = feedback.engagement_id
                WHERE feedback.side <> 'reference' AND engagement.slot_day BETWEEN \(start.iso) AND \(end)
                GROUP BY engagement.reference_id
            )
            SELECT reference.id, person.name, account.name AS account_name, reference.tier_id, reference.is_paused,
                reference.paused_until, reference.own_month_limit, reference.own_quarter_limit,
                reference.own_year_limit, reference.seniority, reference.takes_no_rewards,
                coalesce(reference.tier_since, reference.joined_on, date(reference.created_at, 'unixepoch')) AS since,
                given.calls, asked.asks, rated.answers, rated.stars,
                tier_deferral.until, tier_deferral.reason, tier_deferral.at, decider.name AS decider_name
            FROM reference
            JOIN person ON person.id = reference.person_id
            JOIN account ON account.id = reference.account_id
            LEFT JOIN given ON given.reference_id = reference.id
            LEFT JOIN asked ON asked.reference_id = reference.id
            LEFT JOIN rated ON rated.reference_id = reference.id
            LEFT JOIN tier_deferral ON tier_deferral.reference_id = reference.id
            LEFT JOIN person AS decider ON decider.id = tier_deferral.person_id
            WHERE reference.standing = 'active' AND \(condition)
            ORDER BY person.name COLLATE NOCASE, reference.id
            """
        ).map(candidate)
    }

    private func candidate(_ row: Row) throws -> TierCandidate {
        var pause: Availability.Pause?
        if row["is_paused"] as Bool {
            pause = row.optionalDay("paused_until").map { .until($0) } ?? .untilFurtherNotice
        }
        return TierCandidate(
            reference: row.id("id"), name: row["name"], accountName: row["account_name"],
            tier: row.id("tier_id"), pause: pause,
            ownLimits: OwnLimits(
                month: row["own_month_limit"], quarter: row["own_quarter_limit"],
                year: row["own_year_limit"]),
            seniority: row.optionalChoice("seniority"), takesNoRewards: row["takes_no_rewards"],
            record: TierRecord(
                calls: row["calls"] ?? 0, asks: row["asks"] ?? 0, answers: row["answers"] ?? 0,
                stars: row["stars"] ?? 0, since: try row.day("since")), deferral: try deferral(row))
    }

    private func deferral(_ row: Row) throws -> TierDeferral? {
        guard let until = row.optionalDay("until") else { return nil }
        return TierDeferral(
            until: until, reason: row["reason"], by: row["decider_name"] ?? "", at: row.moment("at"))
    }
}
