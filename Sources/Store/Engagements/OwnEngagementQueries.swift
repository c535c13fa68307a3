package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// What is open with a reference: to answer, to come, or to say a word about; what is needed soonest first.
    package func openEngagements(of reference: ID<Reference>, at now: Date) throws -> [OwnEngagement] {
        try ownEngagements(
            where: """
                engagement.reference_id = \(reference.number) AND engagement.asked_at IS NOT NULL
                    AND (engagement.state IN ('asked', 'accepted', 'introduced', 'scheduled', 'missed', 'tookPlace')
                        OR (engagement.state = 'thanked' AND feedback.side IS NULL
                            AND engagement.thanked_at > \(now.seconds - 30 * 86_400)))
                """,
            order: "ORDER BY coalesce(engagement.call_at, unixepoch(request.needed_by)), engagement.id")
    }

    /// The latest thank-yous to a reference, newest first.
    package func latestThanks(to reference: ID<Reference>, most: Int) throws -> [OwnEngagement] {
        try ownEngagements(
            where: "engagement.reference_id = \(reference.number) AND engagement.state = 'thanked'",
            order: "ORDER BY engagement.thanked_at DESC LIMIT \(most)")
    }

    /// What a reference's help came to, since they joined.
    package func helpGiven(by reference: ID<Reference>) throws -> HelpGiven {
        let row = try database.row(
            """
            SELECT
                (SELECT count(*) FROM engagement
                    WHERE reference_id = \(reference.number) AND state IN ('tookPlace', 'thanked')) AS given,
                (SELECT count(*) FROM engagement
                    WHERE reference_id = \(reference.number) AND state = 'thanked') AS thanks,
                (SELECT count(*) FROM past_engagement WHERE reference_id = \(reference.number)) AS earlier,
                (SELECT count(DISTINCT opportunity.id)
                    FROM engagement
                    JOIN request ON request.id = engagement.request_id
                    JOIN opportunity ON opportunity.id = request.opportunity_id
                    WHERE engagement.reference_id = \(reference.number)
                        AND engagement.state IN ('tookPlace', 'thanked') AND opportunity.stage = 'won'
                        AND NOT opportunity.news_held) AS won
            """)
        return HelpGiven(
            engagements: (row?["given"] ?? 0) + (row?["earlier"] ?? 0), dealsWon: row?["won"] ?? 0,
            thanks: row?["thanks"] ?? 0)
    }

    private func ownEngagements(where condition: SQL, order: SQL) throws -> [OwnEngagement] {
        try database.rows(
            """
            SELECT engagement.id, engagement.state, engagement.asked_at, engagement.call_at, engagement.minutes,
                engagement.thanked_at, engagement.value_return, engagement.brief, request.prospect_name,
                request.prospect_industry, request.prospect_headcount, request.evaluation,
                request.engagement_type, request.needed_by, request.wants_to_learn,
                CASE WHEN opportunity.news_held THEN 'engaging' ELSE opportunity.stage END AS deal,
                coalesce(nullif(engagement.call_place, ''), (SELECT call_place FROM program)) AS place,
                coalesce(nullif(request.contact_name, ''), request.prospect_name) AS with_whom,
                CASE WHEN engagement.ae_joins THEN ae.name ELSE '' END AS joining_ae,
                coalesce(coordinator.name, '') AS coordinator_name, feedback.side IS NOT NULL AS has_feedback
            FROM engagement
            JOIN request ON request.id = engagement.request_id
            JOIN opportunity ON opportunity.id = request.opportunity_id
            JOIN person AS ae ON ae.id = request.ae_id
            LEFT JOIN person AS coordinator ON coordinator.id = request.coordinator_id
            LEFT JOIN feedback ON feedback.engagement_id = engagement.id AND feedback.side = 'reference'
            WHERE \(condition)
            \(order)
            """
        ).map { try ownEngagement($0) }
    }

    private func ownEngagement(_ row: Row) throws -> OwnEngagement {
        let state: Engagement.State = try row.choice("state")
        let callAt = row.optionalMoment("call_at")
        let marked = Engagement(
            id: row.id("id"), request: ID(0), reference: ID(0), state: state, callAt: callAt)
        return OwnEngagement(
            id: row.id("id"), state: state, mark: marked.mark, prospectName: row["prospect_name"],
            industry: (row["prospect_industry"] as String?).flatMap { NAICS($0) },
            headcount: row["prospect_headcount"], evaluation: try row.choice("evaluation"),
            type: try row.choice("engagement_type"), neededBy: try row.day("needed_by"),
            wantsToLearn: row["wants_to_learn"], brief: row["brief"],
            coordinatorName: row["coordinator_name"], askedAt: row.moment("asked_at"), callAt: callAt,
            minutes: row["minutes"], place: row["place"], with: row["with_whom"],
            joiningAE: row["joining_ae"], thankedAt: row.optionalMoment("thanked_at"),
            valueReturn: row["value_return"], deal: try row.choice("deal"),
            hasGivenFeedback: row["has_feedback"])
    }
}
