package import Domain
import GRDB

/// What a list of accounts is narrowed to.
package struct AccountFilter: Hashable, Sendable {
    /// Whether the industry of an account is on record.
    package enum Industry: Hashable, Sendable {
        case known
        case unknown
        case sector(NAICS)
    }

    /// Part of the name, the sector or the parent company; empty for all.
    package var search = ""
    package var standing: Account.Standing?
    package var industry: Industry?
    package var hasReferences: Bool?

    package init() {}
}

/// One line of the list of accounts.
package struct AccountListRow: Hashable, Sendable {
    package let id: ID<Account>
    package let name: String
    package let sector: String
    /// The most telling one.
    package let industry: NAICS?
    package let country: String
    package let standing: Account.Standing
    package let ownerName: String
    package let headcount: Int?
    /// References in the program or invited.
    package let references: Int
    package let openDeals: Int
}

extension TenantReading {
    /// The edition of an account; nil when there is none.
    package func edition(of account: ID<Account>) throws -> Edition? {
        let changed: Int64? = try database.value(
            "SELECT changed_at FROM account WHERE id = \(account.number)")
        return changed.map { Edition($0) }
    }

    /// A page of accounts by name.
    package func accountRows(
        _ filter: AccountFilter, page: Int
    ) throws -> ListPage<AccountListRow> {
        let condition = condition(filter)
        let count: Int = try database.value("SELECT count(*) FROM account WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        let rows = try accountRows(where: condition, limit: slice.size, offset: slice.offset)
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    private func accountRows(where condition: SQL, limit: Int, offset: Int) throws -> [AccountListRow] {
        try database.rows(
            """
            SELECT account.id, account.name, account.sector, account.country, account.country_text, account.standing,
                account.headcount, coalesce(owner.name, '') AS owner_name,
                (SELECT naics FROM account_industry WHERE account_id = account.id ORDER BY position LIMIT 1) AS naics,
                (SELECT count(*) FROM reference WHERE account_id = account.id AND standing <> 'left') AS reference_count,
                (SELECT count(*) FROM opportunity
                    WHERE account_id = account.id AND stage IN ('prospecting', 'engaging')) AS deals
            FROM account
            LEFT JOIN person AS owner ON owner.id = account.owner_id
            WHERE \(condition)
            ORDER BY account.name COLLATE NOCASE
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            AccountListRow(
                id: row.id("id"), name: row["name"], sector: row["sector"],
                industry: (row["naics"] as String?).flatMap { NAICS($0) },
                country: Country(code: row["country"])?.name ?? row["country_text"],
                standing: try row.choice("standing"), ownerName: row["owner_name"],
                headcount: row["headcount"], references: row["reference_count"], openDeals: row["deals"])
        }
    }

    /// Accounts whose name has the text in it, those that begin with it first: to choose from while typing.
    package func accounts(like text: String, most: Int) throws -> [AccountListRow] {
        var filter = AccountFilter()
        filter.search = text
        let rows = try accountRows(where: condition(filter), limit: 200, offset: 0)
        let key = Name.folded(text)
        let (first, rest) = (
            rows.filter { Name.folded($0.name).hasPrefix(key) },
            rows.filter { !Name.folded($0.name).hasPrefix(key) }
        )
        return Array((first + rest).prefix(most))
    }

    private func condition(_ filter: AccountFilter) -> SQL {
        var parts: [SQL] = ["TRUE"]
        if !filter.search.isEmpty {
            let pattern = filter.search.likePattern
            parts.append(
                """
                (account.name LIKE \(pattern) ESCAPE '\\' OR account.sector LIKE \(pattern) ESCAPE '\\'
                    OR account.parent_name LIKE \(pattern) ESCAPE '\\')
                """)
        }
        if let standing = filter.standing { parts.append("account.standing = \(standing.rawValue)") }
        let has: SQL = "account.id IN (SELECT account_id FROM reference WHERE standing <> 'left')"
        if let wanted = filter.hasReferences { parts.append(wanted ? has : "NOT \(has)") }
        switch filter.industry {
        case nil: break
        case .known: parts.append("account.id IN (SELECT account_id FROM account_industry)")
        case .unknown: parts.append("account.id NOT IN (SELECT account_id FROM account_industry)")
        case .sector(let sector):
            let codes = NAICS.all.filter { $0.sector == sector }.map(\.code)
            parts.append(
                "account.id IN (SELECT account_id FROM account_industry WHERE naics IN \(codes))")
        }
        return parts.joined(separator: " AND ")
    }
}
