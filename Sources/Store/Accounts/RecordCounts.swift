import GRDB

/// How much of each kind is on record in a tenant: what an import adds up to.
package struct RecordCounts: Sendable, Hashable {
    package let accounts: Int
    /// Of the price list.
    package let products: Int
    package let salesAgents: Int
    package let opportunities: Int
    package let references: Int
}

extension TenantReading {
    package func recordCounts() throws -> RecordCounts {
        let row = try database.row(
            """
            SELECT (SELECT count(*) FROM account) AS accounts,
                (SELECT count(*) FROM product WHERE is_listed = 1) AS products,
                (SELECT count(*) FROM sales_agent) AS agents,
                (SELECT count(*) FROM opportunity) AS opportunities,
                (SELECT count(*) FROM reference) AS members
            """)
        guard let row else { throw StoreFault.unreadable(column: "accounts") }
        return RecordCounts(
            accounts: row["accounts"], products: row["products"], salesAgents: row["agents"],
            opportunities: row["opportunities"], references: row["members"])
    }
}
