package import Domain
import GRDB

/// One deal in its AE's list, with how its requests stand.
package struct AEDealRow: Sendable {
    package let deal: Opportunity
    /// Submitted and not ended.
    package let openRequests: Int
    /// The newest request, drafts too.
    package let latest: ID<Request>?
    package let latestStage: Request.Stage?
}

/// Which of an AE's deals a list shows.
package struct AEDealFilter: Sendable {
    package var stage: Opportunity.Stage?
    /// Part of the account's, the prospect's or the product's name, or of the sales system's key.
    package var search: String
    package var page: Int

    package init(stage: Opportunity.Stage? = nil, search: String = "", page: Int = 1) {
        self.stage = stage
        self.search = search
        self.page = page
    }
}

extension TenantReading {
    /// An AE's own deal; nil for another's.
    package func deal(_ id: ID<Opportunity>, of ae: ID<Person>) throws -> Opportunity? {
        try deals(where: "opportunity.id = \(id.number) AND sales_agent.person_id = \(ae.number)").first
    }

    /// An AE's deals: open ones first, then the latest.
    package func deals(of ae: ID<Person>, _ filter: AEDealFilter) throws -> ListPage<AEDealRow> {
        let condition: SQL = """
            sales_agent.person_id = \(ae.number) AND \(matching(filter.search))
                AND (\(filter.stage?.rawValue) IS NULL OR opportunity.stage = \(filter.stage?.rawValue))
            """
        let count: Int =
            try database.value(
                """
                SELECT count(*)
                FROM opportunity
                JOIN sales_agent ON sales_agent.id = opportunity.agent_id
                LEFT JOIN account ON account.id = opportunity.account_id
                LEFT JOIN product ON product.id = opportunity.product_id
                WHERE \(condition)
                """) ?? 0
        let slice = PageSlice(page: filter.page, of: count)
        let deals = try deals(
            where: "\(condition) \(Self.openFirst) LIMIT \(slice.size) OFFSET \(slice.offset)")
        let standings = try standings(of: deals.map(\.id), ofAE: ae)
        let rows = deals.map { deal in
            let standing = standings[deal.id]
            return AEDealRow(
                deal: deal, openRequests: standing?.open ?? 0, latest: standing?.latest,
                latestStage: standing?.stage)
        }
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    /// How an AE's requests for each of the deals stand: the newest, its stage, and how many are open.
    private func standings(
        of deals: [ID<Opportunity>], ofAE ae: ID<Person>
    ) throws -> [ID<Opportunity>: (latest: ID<Request>, stage: Request.Stage, open: Int)] {
        var found: [ID<Opportunity>: (latest: ID<Request>, stage: Request.Stage, open: Int)] = [:]
        let rows = try database.rows(
            """
            SELECT id, opportunity_id, stage
            FROM request
            WHERE opportunity_id IN \(deals.map(\.number)) AND ae_id = \(ae.number)
            ORDER BY id
            """)
        for row in rows {
            let deal: ID<Opportunity> = row.id("opportunity_id")
            let stage: Request.Stage = try row.choice("stage")
            let isOpen = stage != .draft && stage != .ended
            found[deal] = (row.id("id"), stage, (found[deal]?.open ?? 0) + (isOpen ? 1 : 0))
        }
        return found
    }

    /// The open deals that an AE may mean by what they typed so far; an empty text gives the latest.
    package func suggestedDeals(of ae: ID<Person>, for text: String, most: Int) throws -> [Opportunity] {
        try deals(
            where: """
                sales_agent.person_id = \(ae.number) AND \(matching(text))
                    AND opportunity.stage IN ('prospecting', 'engaging')
                \(Self.openFirst)
                LIMIT \(most)
                """)
    }

    /// Whole deals where the condition holds; whatever else the condition says, such as an order, follows it.
    func deals(where condition: SQL) throws -> [Opportunity] {
        let currency: String = try database.value("SELECT currency FROM program WHERE id = 1") ?? "USD"
        return try database.rows(
            """
            SELECT opportunity.id, opportunity.external_key, opportunity.account_id, opportunity.prospect_name,
                opportunity.stage, opportunity.engaged_on, opportunity.closed_on, opportunity.value_minor,
                sales_agent.name AS agent_name, sales_agent.person_id, account.name AS account_name,
                product.name AS product_name
            FROM opportunity
            JOIN sales_agent ON sales_agent.id = opportunity.agent_id
            LEFT JOIN account ON account.id = opportunity.account_id
            LEFT JOIN product ON product.id = opportunity.product_id
            WHERE \(condition)
            """
        ).map { row in
            Opportunity(
                id: row.id("id"), externalKey: row["external_key"], agentName: row["agent_name"],
                owner: row.optionalID("person_id"), account: row.optionalID("account_id"),
                prospectName: row["account_name"] ?? row["prospect_name"],
                productName: row["product_name"] ?? "", stage: try row.choice("stage"),
                engagedOn: row.optionalDay("engaged_on"), closedOn: row.optionalDay("closed_on"),
                value: (row["value_minor"] as Int64?).map { Money(minor: $0, currency: currency) })
        }
    }

    private static var openFirst: SQL {
        """
        ORDER BY opportunity.stage IN ('won', 'lost'), coalesce(opportunity.closed_on, opportunity.engaged_on) DESC,
            opportunity.id DESC
        """
    }

    private func matching(_ text: String) -> SQL {
        let like = text.likePattern
        return """
            (\(text) = '' OR account.name LIKE \(like) ESCAPE '\\' OR opportunity.prospect_name LIKE \(like) ESCAPE '\\'
                OR product.name LIKE \(like) ESCAPE '\\' OR opportunity.external_key LIKE \(like) ESCAPE '\\')
            """
    }

    /// The account of that name, in any case.
    package func account(named name: String) throws -> ID<Account>? {
        let id: Int64? = try database.value("SELECT id FROM account WHERE name = \(name)")
        return id.map { ID($0) }
    }
}
