import Domain
import Hummingbird
import Store
import Views

/// The pool as a coordinator sees it: the list, and one reference with all that is known.
func addCoordinatorReferences(to site: Site) {
    site.coordinator.get("references") { context in
        let listing = ReferenceListing(slug: context.slug, query: try context.query())
        let now = context.now
        let (list, tiers, account, today) = try await context.tenant.read { snapshot in
            let today = try snapshot.today(at: now)
            return (
                try snapshot.referenceRows(listing.filter, today: today, page: listing.page),
                try snapshot.tiers(), try listing.filter.account.flatMap { try snapshot.account($0) }, today
            )
        }
        return context.page(
            ReferenceList(
                frame: context.frame(title: "References"), tenant: context.slug,
                filters: listing.bar(tiers: tiers, account: account),
                lines: list.rows.map { $0.line(context.slug, today: today) },
                pages: list.pagination((one: "reference", many: "references"), listing.address) {
                    .coordinator(context.slug, .references($0))
                }, isFiltered: listing.isFiltered))
    }
    site.coordinator.get("references/:reference") { context in
        try await context.referencePage()
    }
}

/// The list of references: its filters out of the address, and back into it.
struct ReferenceListing: Sendable {
    let slug: Slug
    let filter: ReferenceFilter
    let page: Int

    init(slug: Slug, query: Query) {
        self.slug = slug
        var filter = ReferenceFilter()
        filter.search = query.text("q")
        filter.tier = query.id("tier")
        filter.now = query.choice("now")
        filter.account = query.id("account")
        filter.sector = NAICS(query.text("sector")).flatMap { $0.level == .sector ? $0 : nil }
        filter.willingFor = query.choice("type")
        filter.profile = query.choice("profile")
        self.filter = filter
        page = query.page
    }

    var isFiltered: Bool { filter != ReferenceFilter() }

    var address: PathQuery {
        [
            "q": filter.search, "tier": filter.tier?.description ?? "", "now": filter.now?.rawValue ?? "",
            "account": filter.account?.description ?? "", "sector": filter.sector?.code ?? "",
            "type": filter.willingFor?.rawValue ?? "", "profile": filter.profile?.rawValue ?? "",
        ]
    }

    /// - Parameter account: the one that the list is narrowed to.
    func bar(tiers: [Tier], account: Account?) -> FilterBar {
        var filters = [
            Filter(
                "Today", name: "now", value: filter.now?.rawValue ?? "", everything: "Everybody",
                choices: ReferenceFilter.Now.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            Filter(
                "Tier", name: "tier", value: filter.tier?.description ?? "",
                choices: tiers.map { FieldChoice($0.id.description, $0.name) }),
            Filter(
                "Industry", name: "sector", value: filter.sector?.code ?? "",
                choices: NAICS.sectors.map { FieldChoice($0.code, $0.title) }),
            Filter(
                "Does", name: "type", value: filter.willingFor?.rawValue ?? "", everything: "Anything",
                choices: EngagementType.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            Filter(
                "Profile", name: "profile", value: filter.profile?.rawValue ?? "",
                choices: ReferenceFilter.Profile.allCases.map { FieldChoice($0.rawValue, $0.title) }),
        ]
        if let account {
            filters.append(
                Filter(
                    "Account", name: "account", value: account.id.description,
                    choices: [FieldChoice(account.id.description, account.name)]))
        }
        return FilterBar(
            action: .coordinator(slug, .references(.none)), search: filter.search,
            searchLabel: "Search references", filters: filters,
            clear: isFiltered ? .coordinator(slug, .references(.none)) : nil)
    }
}

extension NAICS {
    static let sectors: [NAICS] = all.filter { $0.level == .sector }
}

extension ReferenceListRow {
    func line(_ tenant: Slug, today: Day) -> ReferenceLine {
        ReferenceLine(
            id, name: name, title: title, account: account, accountName: accountName, tierName: tierName,
            limits: limits, usage: usage, lastEngagedOn: lastEngagedOn, rotation: rotation,
            freshness: freshness, tenant: tenant, today: today)
    }
}
