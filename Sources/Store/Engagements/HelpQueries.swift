package import Domain
import GRDB

extension TenantReading {
    /// Engagements that took place for a deal, on any request for it, whose references have not had the news of it.
    package func helpers(with deal: ID<Opportunity>) throws -> [Match] {
        try matches(
            try engagements(
                where: """
                    state IN ('tookPlace', 'thanked')
                        AND request_id IN (SELECT id FROM request WHERE opportunity_id = \(deal.number))
                        AND NOT EXISTS (SELECT 1 FROM activity
                            WHERE activity.request_id = engagement.request_id
                                AND activity.engagement_id = engagement.id AND activity.kind = 'dealNews')
                    """))
    }

    /// Whether the AE holds the news of a deal back from the references who helped with it.
    package func isNewsHeld(of deal: ID<Opportunity>) throws -> Bool {
        try database.value("SELECT news_held FROM opportunity WHERE id = \(deal.number)") ?? false
    }

    /// Those of a deal that was won; nobody waits for the news of any other.
    func unheard(of deal: Opportunity) throws -> [Match] {
        deal.stage == .won ? try helpers(with: deal.id) : []
    }

    /// What the references of a request got in return before, for all requests, the latest last.
    func valueReturns(on request: ID<Request>) throws -> [ID<Reference>: [String]] {
        var given: [ID<Reference>: [String]] = [:]
        for row in try database.rows(
            """
            SELECT reference_id, value_return
            FROM engagement
            WHERE value_return <> ''
                AND reference_id IN (SELECT reference_id FROM engagement WHERE request_id = \(request.number))
            ORDER BY thanked_at, id
            """)
        {
            given[row.id("reference_id"), default: []].append(row["value_return"])
        }
        return given
    }
}
