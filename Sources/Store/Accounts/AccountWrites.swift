package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Adds an account and says so on the record. A name is taken once; whoever adds looks first.
    @discardableResult
    package func add(_ entry: AccountEntry, _ act: Act) throws -> ID<Account> {
        try database.change(
            """
            INSERT INTO account (name, sector, year_established, revenue_minor, revenue_at_purchase_minor, headcount,
                headcount_at_purchase, country_text, country, parent_name, standing, owner_id, quarter_limit, created_at, changed_at)
            VALUES (\(entry.name), \(entry.sector), \(entry.yearEstablished), \(entry.revenue?.minor),
                \(entry.revenueAtPurchase?.minor), \(entry.headcount), \(entry.headcountAtPurchase), \(countryText(entry)), \(entry.country),
                \(entry.parentName), \(entry.standing.rawValue), \(entry.owner?.number), \(entry.quarterLimit),
                \(act.at.seconds), \(act.at.seconds))
            """)
        let id = ID<Account>(database.lastInsertedRowID)
        try replaceLists(of: id, with: entry)
        try record(
            Activity(
                at: act.at, by: act.by, kind: .accountAdded, account: id,
                sentence: "added the account \(entry.name)"))
        return id
    }

    /// Changes an account and says so on the record.
    package func change(_ id: ID<Account>, to entry: AccountEntry, _ act: Act) throws {
        try write(entry, over: id, at: act.at)
        try record(
            Activity(
                at: act.at, by: act.by, kind: .accountChanged, account: id,
                sentence: "changed the account \(entry.name)"))
    }

    /// Saves a coordinator's edit with its line on the record.
    ///
    /// - Throws: `Refusal` when another account has that name.
    package func save(_ change: AccountChange) throws {
        if let other = try account(named: change.entry.name), other != change.account {
            throw Refusal(.invalid, "There is another account named \(change.entry.name).")
        }
        try write(change.entry, over: change.account, at: change.activity.at)
        try record(change.activity)
    }

    private func write(_ entry: AccountEntry, over id: ID<Account>, at now: Date) throws {
        try database.change(
            """
            UPDATE account
            SET name = \(entry.name), sector = \(entry.sector), year_established = \(entry.yearEstablished),
                revenue_minor = \(entry.revenue?.minor),
                revenue_at_purchase_minor = \(entry.revenueAtPurchase?.minor), headcount = \(entry.headcount),
                headcount_at_purchase = \(entry.headcountAtPurchase),
                country_text = CASE WHEN country = \(entry.country) THEN country_text ELSE \(countryText(entry)) END,
                country = \(entry.country), parent_name = \(entry.parentName),
                standing = \(entry.standing.rawValue), owner_id = \(entry.owner?.number),
                quarter_limit = \(entry.quarterLimit), changed_at = max(\(now.seconds), changed_at + 1)
            WHERE id = \(id.number)
            """)
        try replaceLists(of: id, with: entry)
    }

    private func countryText(_ entry: AccountEntry) -> String {
        Country(code: entry.country)?.name ?? entry.country
    }

    private func replaceLists(of account: ID<Account>, with entry: AccountEntry) throws {
        try replaceIndustries(of: account, with: entry.industries.map(\.code))
        try database.change("DELETE FROM account_competitor WHERE account_id = \(account.number)")
        for name in entry.competesWith {
            try database.change(
                """
                INSERT OR IGNORE INTO account_competitor (account_id, name)
                VALUES (\(account.number), \(name))
                """)
        }
        try database.change("DELETE FROM account_product WHERE account_id = \(account.number)")
        for name in entry.products {
            try database.change(
                """
                INSERT OR IGNORE INTO account_product (account_id, product_id)
                VALUES (\(account.number), \(try product(named: name)))
                """)
        }
    }

    /// Industries that stay as they are keep their origin: one that came from the sector goes on following it.
    func replaceIndustries(of account: ID<Account>, with codes: [String]) throws {
        let known: [String] = try database.values(
            "SELECT naics FROM account_industry WHERE account_id = \(account.number) ORDER BY position")
        if known == codes { return }
        try database.change("DELETE FROM account_industry WHERE account_id = \(account.number)")
        for (position, code) in codes.enumerated() {
            try database.change(
                """
                INSERT INTO account_industry (account_id, position, naics)
                VALUES (\(account.number), \(position), \(code))
                """)
        }
    }
}
