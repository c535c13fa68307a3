package import Domain
package import Foundation
import GRDB

/// An engagement of a reference, as their page lists it.
package struct ReferenceEngagement: Hashable, Sendable {
    package let id: ID<Engagement>
    package let request: ID<Request>
    package let prospectName: String
    package let type: EngagementType
    package let state: Engagement.State
    package let isRequestOpen: Bool
    package let askedAt: Date?
    package let callAt: Date?
    package let shortlistedAt: Date
    package let reason: String
    package let valueReturn: String
}

/// An engagement from before the program was run here.
package struct ReferencePastEngagement: Hashable, Sendable {
    package let type: EngagementType
    package let on: Day
    package let note: String
}

/// What somebody said about an engagement of a reference.
package struct ReferenceFeedback: Hashable, Sendable {
    package let request: ID<Request>
    package let prospectName: String
    package let feedback: Feedback
    package let at: Date
}

/// A limit that was overridden for a reference, with the reason given.
package struct ReferenceOverride: Hashable, Sendable {
    package let request: ID<Request>
    package let prospectName: String
    package let coordinatorName: String
    package let at: Date
    package let reason: String
    package let against: [String]
}

extension TenantReading {
    /// A reference's engagements, the latest first, at most `most`.
    package func history(of reference: ID<Reference>, most: Int) throws -> [ReferenceEngagement] {
        try database.rows(
            """
            SELECT engagement.id, engagement.request_id, request.prospect_name, request.engagement_type,
                engagement.state, request.ending IS NULL AS is_open, engagement.asked_at, engagement.call_at,
                engagement.shortlisted_at, engagement.reason, engagement.value_return
            FROM engagement
            JOIN request ON request.id = engagement.request_id
            WHERE engagement.reference_id = \(reference.number)
            ORDER BY coalesce(engagement.call_at, engagement.asked_at, engagement.shortlisted_at) DESC,
                engagement.id DESC
            LIMIT \(most)
            """
        ).map { row in
            ReferenceEngagement(
                id: row.id("id"), request: row.id("request_id"), prospectName: row["prospect_name"],
                type: try row.choice("engagement_type"), state: try row.choice("state"),
                isRequestOpen: row["is_open"], askedAt: row.optionalMoment("asked_at"),
                callAt: row.optionalMoment("call_at"), shortlistedAt: row.moment("shortlisted_at"),
                reason: row["reason"], valueReturn: row["value_return"])
        }
    }

    /// What took place before, as imported, the latest first.
    package func pastEngagements(of reference: ID<Reference>, most: Int) throws -> [ReferencePastEngagement] {
        try database.rows(
            """
            SELECT engagement_type, took_place_on, note
            FROM past_engagement
            WHERE reference_id = \(reference.number)
            ORDER BY took_place_on DESC
            LIMIT \(most)
            """
        ).map { row in
            ReferencePastEngagement(
                type: try row.choice("engagement_type"), on: try row.day("took_place_on"), note: row["note"])
        }
    }

    /// What all sides said after a reference's calls, the latest first.
    package func feedback(about reference: ID<Reference>, most: Int) throws -> [ReferenceFeedback] {
        try database.rows(
            """
            SELECT engagement.request_id, request.prospect_name, feedback.side, feedback.match, feedback.usefulness,
                feedback.would_do_again, feedback.text, feedback.at
            FROM feedback
            JOIN engagement ON engagement.id = feedback.engagement_id
            JOIN request ON request.id = engagement.request_id
            WHERE engagement.reference_id = \(reference.number)
            ORDER BY feedback.at DESC
            LIMIT \(most)
            """
        ).map { row in
            ReferenceFeedback(
                request: row.id("request_id"), prospectName: row["prospect_name"],
                feedback: try Feedback(
                    side: try row.choice("side"), match: row["match"], usefulness: row["usefulness"],
                    wouldDoAgain: row["would_do_again"], text: row["text"]),
                at: row.moment("at"))
        }
    }

    /// The overrides recorded for a reference, the latest first.
    package func overrides(of reference: ID<Reference>) throws -> [ReferenceOverride] {
        try database.rows(
            """
            SELECT engagement.request_id, request.prospect_name, person.name AS coordinator, limit_override.at,
                limit_override.reason, limit_override.against
            FROM limit_override
            JOIN engagement ON engagement.id = limit_override.engagement_id
            JOIN request ON request.id = engagement.request_id
            JOIN person ON person.id = limit_override.person_id
            WHERE limit_override.reference_id = \(reference.number)
            ORDER BY limit_override.at DESC
            LIMIT 50
            """
        ).map { row in
            ReferenceOverride(
                request: row.id("request_id"), prospectName: row["prospect_name"],
                coordinatorName: row["coordinator"], at: row.moment("at"), reason: row["reason"],
                against: row.lines("against"))
        }
    }

    /// The engagements that would have to end before a reference can leave.
    package func unfinishedMatches(of reference: ID<Reference>) throws -> [Match] {
        let ids: [Int64] = try database.values(
            """
            SELECT engagement.id
            FROM engagement
            JOIN request ON request.id = engagement.request_id
            WHERE engagement.reference_id = \(reference.number) AND request.ending IS NULL
                AND engagement.state IN ('shortlisted', 'asked', 'accepted', 'introduced', 'scheduled', 'missed')
            """)
        return try ids.compactMap { try match(ID($0)) }
    }
}
