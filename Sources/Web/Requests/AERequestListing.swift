import Domain
import Store
import Views

/// The AE's list of requests in words and links: its groups, filters, rows and pages.
struct AERequestListing {
    let slug: Slug
    let filter: AERequestFilter
    let counts: AERequestCounts
    let clock: ReaderClock

    var groups: Tabs {
        Tabs(
            "Requests by state",
            items: AERequestFilter.Group.allCases.map { group in
                NavigationItem(
                    title: title(group),
                    path: .ae(slug, .requests(group == .open ? .none : ["show": group.rawValue])),
                    isCurrent: group == filter.group, count: counts[group])
            })
    }

    var filters: FilterBar {
        let kept = filter.group == .open ? [] : [HiddenField("show", filter.group.rawValue)]
        let moves = Filter(
            "Whose move", name: "move", value: filter.move?.rawValue ?? "", everything: "Anybody",
            choices: [
                FieldChoice(Move.ae.rawValue, "Mine"), FieldChoice(Move.coordinator.rawValue, "Coordinator"),
                FieldChoice(Move.reference.rawValue, "Reference"),
                FieldChoice(Move.nobody.rawValue, "Nobody"),
            ])
        return FilterBar(
            action: .ae(slug, .requests(.none)), search: filter.search, searchLabel: "Search requests",
            filters: filter.group == .open ? [moves] : [], kept: kept,
            clear: isNarrowed
                ? .ae(slug, .requests(address.setting("q", to: "").setting("move", to: ""))) : nil)
    }

    func row(_ row: AERequestRow) -> AERequests.Row {
        let path: AEPath = row.stage == .draft ? .check(row.id) : .request(row.id)
        let mover = AERequests.mover(row.move, coordinator: row.coordinatorName)
        let isEnded = row.stage == .ended
        return AERequests.Row(
            path: .ae(slug, path), prospect: row.prospectName, product: row.productName,
            ask: row.engagementType.counted(row.count),
            neededBy: isEnded ? "" : "needed by \(clock.day(row.neededBy))",
            step: StatusBadge(stage: row.stage, ending: row.ending), move: isEnded ? "" : mover,
            next: isEnded ? "" : row.next,
            due: isEnded || row.stage == .draft
                ? nil
                : DueBadge(
                    due: row.dueAt, soonAt: row.soonAt, isCall: row.move == .nobody,
                    pausedUntil: row.pausedUntil, clock: clock))
    }

    func pagination(_ list: ListPage<AERequestRow>) -> Pagination {
        let noun = list.count == 1 ? "request" : "requests"
        return Pagination(
            page: list.page, of: list.pages, summary: "\(list.first)–\(list.last) of \(list.count) \(noun)",
            previous: list.page > 1 ? page(list.page - 1) : nil,
            next: list.page < list.pages ? page(list.page + 1) : nil)
    }

    var empty: EmptyState {
        if isNarrowed {
            return EmptyState(
                "Nothing matches", sentence: "No request of this kind fits the search.",
                action: ActionLink(
                    "Show all", .ae(slug, .requests(address.setting("q", to: "").setting("move", to: "")))))
        }
        let ask = ActionLink("Request a reference", .ae(slug, .newRequest(.none)), tone: .accent)
        return switch filter.group {
        case .open:
            EmptyState(
                "No open requests",
                sentence: "When a prospect would like to hear from a customer, ask for a reference here. "
                    + "You see each step and whose move it is.", action: ask)
        case .drafts:
            EmptyState(
                "No drafts", sentence: "A request that you have begun and not submitted is kept here.",
                action: ask)
        case .ended:
            EmptyState("Nothing has ended yet", sentence: "Requests that are done or withdrawn end up here.")
        }
    }

    private var isNarrowed: Bool { !filter.search.isEmpty || filter.move != nil }

    private var address: PathQuery {
        [
            "show": filter.group == .open ? "" : filter.group.rawValue, "q": filter.search,
            "move": filter.move?.rawValue ?? "",
        ]
    }

    private func page(_ number: Int) -> Path {
        .ae(slug, .requests(address.setting("page", to: number == 1 ? "" : "\(number)")))
    }

    private func title(_ group: AERequestFilter.Group) -> String {
        switch group {
        case .open: "Open"
        case .drafts: "Drafts"
        case .ended: "Ended"
        }
    }
}
