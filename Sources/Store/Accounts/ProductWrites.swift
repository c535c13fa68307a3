package import Domain
import GRDB

extension TenantTransaction {
    /// Adds a product to the price list, or sets the series and price of the one of that name.
    package func list(_ name: String, series: String, price: Money?) throws {
        try database.change(
            """
            INSERT INTO product (name, series, list_price_minor)
            VALUES (\(name), \(series), \(price?.minor))
            ON CONFLICT (name) DO UPDATE
            SET series = excluded.series, list_price_minor = excluded.list_price_minor, is_listed = 1
            """)
    }

    /// The product of a name or of one of its aliases; a name nobody knows becomes a product that is not listed.
    func product(named name: String) throws -> Int64 {
        let known: Int64? = try database.value(
            """
            SELECT id FROM product WHERE name = \(name)
            UNION ALL
            SELECT product_id FROM product_alias WHERE name = \(name)
            LIMIT 1
            """)
        if let known { return known }
        try database.change("INSERT INTO product (name, is_listed) VALUES (\(name), 0)")
        return database.lastInsertedRowID
    }
}
