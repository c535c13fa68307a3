package import Domain
import GRDB

extension TenantReading {
    package func account(_ id: ID<Account>) throws -> Account? {
        try accounts(where: "account.id = \(id.number)").first
    }

    /// Whole accounts, by name, where the condition on `account` holds.
    func accounts(where condition: SQL) throws -> [Account] {
        let currency: String = try database.value("SELECT currency FROM program WHERE id = 1") ?? "USD"
        let lists = try accountLists(condition)
        let (industries, competitors) = (lists["industries"], lists["competitors"])
        let products = lists["products"]
        return try database.rows(
            """
            SELECT account.id, account.name, account.sector, account.year_established, account.revenue_minor,
                account.revenue_at_purchase_minor, account.headcount, account.headcount_at_purchase, account.country,
                account.parent_name, account.standing, account.quarter_limit, owner.id AS owner_id,
                owner.name AS owner_name, owner.mail AS owner_mail
            FROM account
            LEFT JOIN person AS owner ON owner.id = account.owner_id
            WHERE \(condition)
            ORDER BY account.name COLLATE NOCASE
            """
        ).map { row in
            let id: Int64 = row["id"]
            var owner: Contact?
            if let person = row.optionalID("owner_id") as ID<Person>? {
                owner = Contact(id: person, name: row["owner_name"], mail: try row.mail("owner_mail"))
            }
            return Account(
                id: ID(id), name: row["name"], sector: row["sector"],
                industries: (industries[id] ?? []).compactMap { NAICS($0) },
                yearEstablished: row["year_established"],
                revenue: (row["revenue_minor"] as Int64?).map { Money(minor: $0, currency: currency) },
                headcount: row["headcount"], headcountAtPurchase: row["headcount_at_purchase"],
                country: row["country"], parentName: row["parent_name"], standing: try row.choice("standing"),
                owner: owner, quarterLimit: row["quarter_limit"], competesWith: competitors[id] ?? [],
                products: products[id] ?? [],
                revenueAtPurchase: (row["revenue_at_purchase_minor"] as Int64?).map {
                    Money(minor: $0, currency: currency)
                })
        }
    }

    private func accountLists(_ condition: SQL) throws -> NameLists {
        let chosen: SQL = "IN (SELECT account.id FROM account WHERE \(condition))"
        return try NameLists(
            database,
            """
            SELECT account_id, 'industries', naics FROM account_industry WHERE account_id \(chosen)
            UNION ALL
            SELECT account_id, 'competitors', name FROM account_competitor WHERE account_id \(chosen)
            UNION ALL
            SELECT account_product.account_id, 'products', product.name
            FROM account_product
            JOIN product ON product.id = account_product.product_id
            WHERE account_product.account_id \(chosen)
            """)
    }
}
