package import Domain
import GRDB

extension TenantReading {
    /// Who said last what became of an engagement's call, and when; nil where nobody has.
    package func lastOutcome(of engagement: ID<Engagement>) throws -> Activity? {
        try activity(
            where: """
                engagement_id = \(engagement.number) AND kind IN ('tookPlace', 'missed', 'moved', 'postponed')
                    AND request_id = (SELECT request_id FROM engagement WHERE id = \(engagement.number))
                """,
            order: "ORDER BY id DESC LIMIT 1"
        ).first
    }
}
