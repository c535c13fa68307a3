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

    /// Whether an AE has been asked for a deal's news and has not decided.
    func newsWaits(of deal: ID<Opportunity>) throws -> Bool {
        try database.value("SELECT news_asked_at IS NOT NULL FROM opportunity WHERE id = \(deal.number)")
            ?? false
    }

    /// What waits for an AE's word, longest first: deals that the sales system says are won, and who helped with them on the
    /// AE's requests and has not heard.
    package func newsWaiting(for ae: ID<Person>) throws -> [WaitingNews] {
        var waiting: [WaitingNews] = []
        for row in try database.rows(
            """
            SELECT opportunity.id AS opportunity_id, min(request.id) AS id, request.prospect_name, person.name
            FROM opportunity
            JOIN request ON request.opportunity_id = opportunity.id
            JOIN engagement ON engagement.request_id = request.id
            JOIN reference ON reference.id = engagement.reference_id
            JOIN person ON person.id = reference.person_id
            WHERE opportunity.news_asked_at IS NOT NULL AND opportunity.stage = 'won'
                AND request.ae_id = \(ae.number) AND engagement.state IN ('tookPlace', 'thanked')
                AND NOT EXISTS (SELECT 1 FROM activity
                    WHERE activity.request_id = engagement.request_id
                        AND activity.engagement_id = engagement.id AND activity.kind = 'dealNews')
            GROUP BY opportunity.id, person.id
            ORDER BY opportunity.news_asked_at, opportunity.id, person.name COLLATE NOCASE
            """)
        {
            let deal: ID<Opportunity> = row.id("opportunity_id")
            if waiting.last?.deal != deal {
                waiting.append(
                    WaitingNews(
                        deal: deal, request: row.id("id"), prospect: row["prospect_name"], helpers: []))
            }
            waiting[waiting.count - 1].helpers.append(row["name"])
        }
        return waiting
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
