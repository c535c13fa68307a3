package import Domain
import GRDB

extension TenantReading {
    /// What came of an engagement, as its reference may see it.
    package func outcome(of engagement: ID<Engagement>) throws -> EngagementOutcome? {
        guard
            let row = try database.row(
                """
                SELECT engagement.value_return, CASE WHEN opportunity.news_held THEN 'engaging' ELSE opportunity.stage END AS deal,
                    coalesce((SELECT activity.detail FROM activity
                        WHERE activity.engagement_id = engagement.id AND activity.kind = 'thanked'
                            AND activity.request_id = engagement.request_id
                        ORDER BY activity.id DESC LIMIT 1), '') AS thanks,
                    feedback.match, feedback.usefulness, feedback.would_do_again, feedback.text
                FROM engagement
                JOIN request ON request.id = engagement.request_id
                JOIN opportunity ON opportunity.id = request.opportunity_id
                LEFT JOIN feedback ON feedback.engagement_id = engagement.id AND feedback.side = 'reference'
                WHERE engagement.id = \(engagement.number)
                """)
        else { return nil }
        var feedback: Feedback?
        if let match = row["match"] as Int? {
            feedback = try Feedback(
                side: .reference, match: match, usefulness: row["usefulness"],
                wouldDoAgain: row["would_do_again"], text: row["text"])
        }
        return EngagementOutcome(
            thanks: row["thanks"], valueReturn: row["value_return"], feedback: feedback,
            deal: try row.choice("deal"),
            override: try overrides(where: "limit_override.engagement_id = \(engagement.number)").first)
    }

    /// Every time a reference was asked past a limit, newest first.
    package func overrides(of reference: ID<Reference>) throws -> [LimitOverride] {
        try overrides(where: "limit_override.reference_id = \(reference.number)")
    }

    private func overrides(where condition: SQL) throws -> [LimitOverride] {
        try database.rows(
            """
            SELECT limit_override.engagement_id, limit_override.at, limit_override.reason, limit_override.against,
                person.name AS by_name, request.prospect_name
            FROM limit_override
            JOIN person ON person.id = limit_override.person_id
            JOIN engagement ON engagement.id = limit_override.engagement_id
            JOIN request ON request.id = engagement.request_id
            WHERE \(condition)
            ORDER BY limit_override.at DESC, limit_override.id DESC
            """
        ).map { row in
            LimitOverride(
                engagement: row.id("engagement_id"), prospectName: row["prospect_name"], at: row.moment("at"),
                by: row["by_name"], reason: row["reason"], against: row.lines("against"))
        }
    }
}
