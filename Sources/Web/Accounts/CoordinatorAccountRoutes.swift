import Domain
import Hummingbird
import Store
import Views

/// The customers as a coordinator sees them: the list, one account, and what is suggested while typing.
func addCoordinatorAccounts(to site: Site) {
    site.coordinator.get("accounts") { context in
        let listing = AccountListing(slug: context.slug, query: try context.query())
        let list = try await context.tenant.read {
            try $0.accountRows(listing.filter, page: listing.page)
        }
        return context.page(
            AccountList(
                frame: context.frame(title: "Accounts"), tenant: context.slug, filters: listing.bar,
                lines: list.rows.map { $0.line(context.slug) },
                pages: list.pagination((one: "account", many: "accounts"), listing.address) {
                    .coordinator(context.slug, .accounts($0))
                }, isFiltered: listing.isFiltered))
    }
    site.coordinator.get("accounts/suggestions") { context in
        let text = try context.query().text("q")
        let rows = text.isEmpty ? [] : try await context.tenant.read { try $0.accounts(like: text, most: 10) }
        return context.page(
            Suggestions(
                rows.map { Suggestion($0.id.description, $0.name, detail: $0.industry?.title ?? $0.sector) }))
    }
    site.coordinator.get("accounts/industry-suggestions") { context in
        let text = try context.query().text("q")
        let words = try await context.tenant.read { try $0.sectorAliases() }
        return context.page(
            Suggestions(words.search(text).map { Suggestion($0.code, $0.title, detail: $0.code) }))
    }
    site.coordinator.get("accounts/:account") { context in
        let id = try context.id("account", Account.self)
        let (now, slug, clock) = (context.now, context.slug, context.clock)
        let view = try await context.tenant.read { snapshot -> AccountPage? in
            guard let account = try snapshot.account(id) else { return nil }
            let today = try snapshot.today(at: now)
            let rows = try snapshot.referenceRows(of: id, today: today)
            let deals = try snapshot.deals(of: id, most: 25)
            return AccountPage(
                frame: context.frame(title: account.name), tenant: slug, account: account,
                takenInQuarter: try snapshot.accountSlots(id, on: today),
                programLimit: try snapshot.program().accountQuarterLimit,
                lines: rows.map { $0.line(slug, today: today) },
                deals: deals.deals.map { deal in
                    AccountPage.Deal(
                        agent: deal.agentName, product: deal.productName, stage: deal.stage,
                        engagedOn: deal.engagedOn, closedOn: deal.closedOn, value: deal.value)
                }, dealCount: deals.count, activity: try snapshot.activity(of: id, most: 50), clock: clock)
        }
        guard let view else { throw WebRefusal.notFound }
        return context.page(view)
    }
}

/// The list of accounts: its filters out of the address, and back into it.
struct AccountListing: Sendable {
    let slug: Slug
    let filter: AccountFilter
    let page: Int
    private let industry: String
    private let references: String

    init(slug: Slug, query: Query) {
        self.slug = slug
        var filter = AccountFilter()
        filter.search = query.text("q")
        filter.standing = query.choice("standing")
        switch query.text("industry") {
        case "known": filter.industry = .known
        case "unknown": filter.industry = .unknown
        case let code:
            filter.industry = NAICS(code).flatMap { $0.level == .sector ? .sector($0) : nil }
        }
        industry = filter.industry == nil ? "" : query.text("industry")
        switch query.text("references") {
        case "yes": filter.hasReferences = true
        case "no": filter.hasReferences = false
        default: break
        }
        references = filter.hasReferences.map { $0 ? "yes" : "no" } ?? ""
        self.filter = filter
        page = query.page
    }

    var isFiltered: Bool { filter != AccountFilter() }

    var address: PathQuery {
        [
            "q": filter.search, "standing": filter.standing?.rawValue ?? "", "industry": industry,
            "references": references,
        ]
    }

    var bar: FilterBar {
        FilterBar(
            action: .coordinator(slug, .accounts(.none)), search: filter.search,
            searchLabel: "Search accounts",
            filters: [
                Filter(
                    "Standing", name: "standing", value: filter.standing?.rawValue ?? "",
                    choices: Account.Standing.allCases.map {
                        FieldChoice($0.rawValue, $0.title.prefix(1).uppercased() + $0.title.dropFirst())
                    }),
                Filter(
                    "Industry", name: "industry", value: industry,
                    choices: [FieldChoice("unknown", "Not known"), FieldChoice("known", "Known")]
                        + NAICS.sectors.map { FieldChoice($0.code, $0.title) }),
                Filter(
                    "References", name: "references", value: references, everything: "With or without",
                    choices: [FieldChoice("yes", "With references"), FieldChoice("no", "Without")]),
            ], clear: isFiltered ? .coordinator(slug, .accounts(.none)) : nil)
    }
}

extension AccountListRow {
    fileprivate func line(_ tenant: Slug) -> AccountLine {
        AccountLine(
            id, name: name, sector: sector, industry: industry, country: country, headcount: headcount,
            standing: standing, ownerName: ownerName, references: references, openDeals: openDeals,
            tenant: tenant)
    }
}
