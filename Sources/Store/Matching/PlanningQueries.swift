package import Domain
package import Foundation
import GRDB

extension TenantReading {
    /// All that a plan across requests is made from: the open requests in the order of the queue with what works on each,
    /// the pool, and what is left of the limits. The number of statements does not depend on how many there are.
    package func planning(at now: Date) throws -> Planning {
        let program = try program()
        let today = Day(of: now, in: program.timeZone)
        let open: SQL = "request.filed_at IS NOT NULL AND request.ending IS NULL"
        let requests = try requests(where: open, order: "request.due_at ASC NULLS LAST, request.id")
        let engagements = Dictionary(
            grouping: try engagements(where: "request_id IN (SELECT id FROM request WHERE \(open))"),
            by: \.request)
        var accounts: [ID<Request>: ID<Account>] = [:]
        for row in try database.rows(
            """
            SELECT request.id, opportunity.account_id
            FROM request
            JOIN opportunity ON opportunity.id = request.opportunity_id
            WHERE \(open) AND opportunity.account_id IS NOT NULL
            """)
        {
            accounts[row.id("id")] = row.id("account_id")
        }
        return Planning(
            requests.map {
                Planning.Open(
                    request: $0, engagements: engagements[$0.id] ?? [], prospectAccount: accounts[$0.id])
            }, pool: try pool(on: today), program: program, today: today)
    }
}

extension TenantTransaction {
    /// Puts everybody whom a coordinator took out of a plan on their shortlist.
    package func save(_ acceptance: PlanAcceptance) throws {
        for shortlisting in acceptance.shortlistings { try save(shortlisting) }
    }
}
