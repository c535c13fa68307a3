package import Domain
package import Foundation
import GRDB

/// What one side said after a call, and who put it on record.
package struct FeedbackRow: Sendable {
    package let engagement: ID<Engagement>
    package let feedback: Feedback
    package let recordedBy: String
    package let at: Date
}

extension TenantReading {
    /// All feedback on a request's engagements.
    package func feedback(of request: ID<Request>) throws -> [FeedbackRow] {
        try database.rows(
            """
            SELECT feedback.engagement_id, feedback.side, feedback.match, feedback.usefulness,
                feedback.would_do_again, feedback.text, feedback.at, person.name
            FROM feedback
            JOIN engagement ON engagement.id = feedback.engagement_id
            LEFT JOIN person ON person.id = feedback.recorded_by
            WHERE engagement.request_id = \(request.number)
            ORDER BY feedback.engagement_id, feedback.side
            """
        ).map { row in
            FeedbackRow(
                engagement: row.id("engagement_id"),
                feedback: try Feedback(
                    side: try row.choice("side"), match: row["match"], usefulness: row["usefulness"],
                    wouldDoAgain: row["would_do_again"], text: row["text"]),
                recordedBy: row["name"] ?? "", at: row.moment("at"))
        }
    }
}

extension TenantReading {
    /// What one side said after a call; nil where it has said nothing.
    package func feedback(of engagement: ID<Engagement>, from side: Feedback.Side) throws -> Feedback? {
        try database.row(
            """
            SELECT match, usefulness, would_do_again, text
            FROM feedback
            WHERE engagement_id = \(engagement.number) AND side = \(side.rawValue)
            """
        ).map { row in
            try Feedback(
                side: side, match: row["match"], usefulness: row["usefulness"],
                wouldDoAgain: row["would_do_again"], text: row["text"])
        }
    }
}
