package import Domain
import GRDB

/// A deal with an account, as its page lists it.
package struct AccountDeal: Hashable, Sendable {
    package let id: ID<Opportunity>
    package let agentName: String
    package let productName: String
    package let stage: Opportunity.Stage
    package let engagedOn: Day?
    package let closedOn: Day?
    package let value: Money?
}

extension TenantReading {
    /// The latest deals with an account, the open ones first, with how many there are in all.
    package func deals(of account: ID<Account>, most: Int) throws -> (deals: [AccountDeal], count: Int) {
        let currency: String = try database.value("SELECT currency FROM program WHERE id = 1") ?? "USD"
        let count: Int =
            try database.value("SELECT count(*) FROM opportunity WHERE account_id = \(account.number)") ?? 0
        let deals = try database.rows(
            """
            SELECT opportunity.id, sales_agent.name AS agent, coalesce(product.name, '') AS product,
                opportunity.stage, opportunity.engaged_on, opportunity.closed_on, opportunity.value_minor
            FROM opportunity
            JOIN sales_agent ON sales_agent.id = opportunity.agent_id
            LEFT JOIN product ON product.id = opportunity.product_id
            WHERE opportunity.account_id = \(account.number)
            ORDER BY opportunity.stage IN ('won', 'lost'),
                coalesce(opportunity.closed_on, opportunity.engaged_on) DESC, opportunity.id DESC
            LIMIT \(most)
            """
        ).map { row in
            AccountDeal(
                id: row.id("id"), agentName: row["agent"], productName: row["product"],
                stage: try row.choice("stage"), engagedOn: row.optionalDay("engaged_on"),
                closedOn: row.optionalDay("closed_on"),
                value: (row["value_minor"] as Int64?).map { Money(minor: $0, currency: currency) })
        }
        return (deals, count)
    }
}
