import Domain
import Hummingbird
import Store
import Views

/// The AE's deals, and the ones that may be meant by what is typed.
func addAEDeals(to site: Site) {
    site.ae.get("deals") { context in
        let query = try context.query()
        let filter = AEDealFilter(stage: query.choice("stage"), search: query.text("q"), page: query.page)
        let ae = context.person.id
        let list = try await context.tenant.read { try $0.deals(of: ae, filter) }
        let listing = AEDealListing(slug: context.slug, filter: filter, clock: context.clock)
        return context.page(
            AEDeals(
                frame: context.frame(title: "Deals"),
                enter: .ae(context.slug, .newRequest(["deal": "new"])), filters: listing.filters,
                rows: list.rows.map(listing.row), pagination: listing.pagination(list), empty: listing.empty))
    }
    site.ae.get("deals/suggest") { context in
        let text = try context.query().text("q")
        let ae = context.person.id
        let deals = try await context.tenant.read { try $0.suggestedDeals(of: ae, for: text, most: 10) }
        return context.page(
            Suggestions(deals.map { Suggestion("\($0.id)", $0.title, detail: $0.detail) }))
    }
}

/// The AE's list of deals in words and links.
struct AEDealListing {
    let slug: Slug
    let filter: AEDealFilter
    let clock: ReaderClock

    var filters: FilterBar {
        FilterBar(
            action: .ae(slug, .deals(.none)), search: filter.search, searchLabel: "Search deals",
            filters: [
                Filter(
                    "Stage", name: "stage", value: filter.stage?.rawValue ?? "",
                    choices: Opportunity.Stage.allCases.map { FieldChoice($0.rawValue, $0.title) })
            ], clear: isNarrowed ? .ae(slug, .deals(.none)) : nil)
    }

    func row(_ row: AEDealRow) -> AEDeals.Row {
        let deal = row.deal
        var request: Path?
        var state = ""
        if let latest = row.latest, let stage = row.latestStage {
            request = .ae(slug, stage == .draft ? .check(latest) : .request(latest))
            state = row.openRequests > 1 ? "\(row.openRequests) open" : stage.title
        }
        let day = deal.stage.isOpen ? deal.engagedOn : deal.closedOn ?? deal.engagedOn
        return AEDeals.Row(
            title: deal.title, key: deal.externalKey ?? "", product: deal.productName,
            stage: StatusBadge(deal: deal.stage), date: day.map(clock.day) ?? "",
            value: deal.value?.spelled ?? "", request: request, requestState: state,
            ask: deal.stage.isOpen ? .ae(slug, .newRequest(["deal": "\(deal.id)"])) : nil)
    }

    func pagination(_ list: ListPage<AEDealRow>) -> Pagination {
        let noun = list.count == 1 ? "deal" : "deals"
        return Pagination(
            page: list.page, of: list.pages, summary: "\(list.first)–\(list.last) of \(list.count) \(noun)",
            previous: list.page > 1 ? page(list.page - 1) : nil,
            next: list.page < list.pages ? page(list.page + 1) : nil)
    }

    var empty: EmptyState {
        isNarrowed
            ? EmptyState(
                "Nothing matches", sentence: "No deal of yours fits the search.",
                action: ActionLink("Show all", .ae(slug, .deals(.none))))
            : EmptyState(
                "No deals yet",
                sentence:
                    "Your deals come from the sales system, through your coordinator. Until then, enter one "
                    + "along with the request.",
                action: ActionLink(
                    "Request a reference", .ae(slug, .newRequest(["deal": "new"])), tone: .accent))
    }

    private var isNarrowed: Bool { !filter.search.isEmpty || filter.stage != nil }

    private func page(_ number: Int) -> Path {
        .ae(
            slug,
            .deals([
                "q": filter.search, "stage": filter.stage?.rawValue ?? "",
                "page": number == 1 ? "" : "\(number)",
            ]))
    }
}
