package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Adds a deal that its AE entered by hand.
    ///
    /// - Throws: `Refusal` when the owner is no AE here.
    package func add(_ entry: OpportunityEntry, at now: Date) throws -> ID<Opportunity> {
        let agent: Int64? = try database.value(
            "SELECT id FROM sales_agent WHERE person_id = \(entry.owner.number)")
        guard let agent else { throw Refusal(.notAllowed, "Only an account executive owns deals.") }
        let product = entry.productName.isEmpty ? nil : try product(named: entry.productName)
        try database.change(
            """
            INSERT INTO opportunity (agent_id, account_id, prospect_name, product_id, stage, engaged_on, closed_on,
                value_minor, created_at, changed_at)
            VALUES (\(agent), \(entry.account?.number), \(entry.prospectName), \(product),
                \(entry.stage.rawValue), \(entry.engagedOn?.iso), \(entry.closedOn?.iso), \(entry.value?.minor),
                \(now.seconds), \(now.seconds))
            """)
        return ID(database.lastInsertedRowID)
    }
}
