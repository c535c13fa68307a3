import Domain
import Hummingbird
import Store
import Views

/// The coordinator's front page: what is due next, and whose move it is.
func addQueue(to site: Site) {
    site.coordinator.get("queue") { context in
        let listing = QueueListing(context: context, query: try context.query())
        let (now, me) = (context.now, context.person.id)
        let (list, counts, aes) = try await context.tenant.read { snapshot in
            let counts = try snapshot.queueCounts(for: me, at: now)
            return (
                try snapshot.queue(listing.filter, page: listing.page, open: counts.open), counts,
                try snapshot.requestingAEs()
            )
        }
        return context.page(listing.page(list, counts, aes: aes, frame: context.frame(title: "Queue")))
    }
}

/// How a request stands against its clock, as the queue can be narrowed to it.
private enum QueueDue: String, CaseIterable {
    case overdue
    case soon
    case paused

    var title: String {
        switch self {
        case .overdue: "Overdue"
        case .soon: "Due soon"
        case .paused: "Paused"
        }
    }
}

/// The queue's filters out of the address, and its rows in words.
private struct QueueListing: Sendable {
    let slug: Slug
    let me: ID<Person>
    let clock: ReaderClock
    let filter: QueueFilter
    let page: Int
    let due: QueueDue?

    init(context: CoordinatorContext, query: Query) {
        slug = context.slug
        me = context.person.id
        clock = context.clock
        page = query.page
        due = query.choice("due")
        var filter = QueueFilter()
        filter.search = query.text("q")
        filter.owner = query.text("whose") == "mine" ? context.person.id : nil
        filter.move = query.choice("move")
        filter.stage = query.choice("step")
        filter.type = query.choice("type")
        filter.ae = query.id("ae")
        filter.dueBefore = due == .overdue ? context.now : nil
        filter.dueSoonAt = due == .soon ? context.now : nil
        filter.isPaused = due == .paused
        filter.isEnded = query.text("show") == "ended"
        self.filter = filter
    }

    private var address: PathQuery {
        [
            "show": filter.isEnded ? "ended" : "", "q": filter.search,
            "whose": filter.owner == nil ? "" : "mine",
            "move": filter.move?.rawValue ?? "", "step": filter.stage?.rawValue ?? "",
            "type": filter.type?.rawValue ?? "", "ae": filter.ae?.description ?? "",
            "due": due?.rawValue ?? "",
        ]
    }

    private func path(_ query: PathQuery) -> Path { .coordinator(slug, .queue(query)) }

    func page(
        _ list: ListPage<QueueRow>, _ counts: QueueCounts, aes: [(id: ID<Person>, name: String)], frame: Frame
    ) -> QueuePage {
        QueuePage(
            frame: frame, numbers: numbers(counts), tabs: tabs(counts), filters: bar(aes),
            lines: list.rows.map(line),
            isEnded: filter.isEnded,
            pagination: list.pagination((one: "request", many: "requests"), address) { path($0) },
            empty: empty, zoneName: clock.zoneName)
    }

    private func numbers(_ counts: QueueCounts) -> Stats {
        Stats([
            Stat("Your move", "\(counts.myMove)", path: path(["whose": "mine", "move": "coordinator"])),
            Stat(
                "Overdue", "\(counts.overdue)", path: path(["due": "overdue"]),
                tone: counts.overdue > 0 ? .bad : .neutral),
            Stat(
                "Due soon", "\(counts.dueSoon)", path: path(["due": "soon"]),
                tone: counts.dueSoon > 0 ? .warn : .neutral),
            Stat("Waiting on others", "\(counts.waitingOnOthers)"),
            Stat("Paused", "\(counts.paused)", path: path(["due": "paused"])),
            Stat("Thanks owed", "\(counts.thanksOwed)", path: path(["step": "followUp"])),
            Stat(
                "Corrections to answer", "\(counts.corrections)",
                path: .coordinator(slug, .references(["profile": "proposed"])),
                tone: counts.corrections > 0 ? .warn : .neutral),
        ])
    }

    private func tabs(_ counts: QueueCounts) -> Tabs {
        Tabs(
            "Requests by state",
            items: [
                NavigationItem(
                    title: "Open", path: path(.none), isCurrent: !filter.isEnded && filter.owner == nil,
                    count: counts.open),
                NavigationItem(
                    title: "Mine", path: path(["whose": "mine"]), isCurrent: filter.owner != nil,
                    count: counts.mine),
                NavigationItem(title: "Ended", path: path(["show": "ended"]), isCurrent: filter.isEnded),
            ])
    }

    private func bar(_ aes: [(id: ID<Person>, name: String)]) -> FilterBar {
        let steps = Domain.Request.Stage.allCases.filter { $0 != .draft && $0 != .ended }
        var filters = [
            Filter(
                "Type", name: "type", value: filter.type?.rawValue ?? "",
                choices: EngagementType.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            Filter(
                "AE", name: "ae", value: filter.ae?.description ?? "",
                choices: aes.map { FieldChoice($0.id.description, $0.name) }),
        ]
        if !filter.isEnded {
            filters =
                [
                    Filter(
                        "Whose move", name: "move", value: filter.move?.rawValue ?? "", everything: "Anybody",
                        choices: Move.allCases.map { FieldChoice($0.rawValue, $0.title) }),
                    Filter(
                        "Step", name: "step", value: filter.stage?.rawValue ?? "",
                        choices: steps.map { FieldChoice($0.rawValue, $0.title) }),
                    Filter(
                        "Due", name: "due", value: due?.rawValue ?? "", everything: "Any time",
                        choices: QueueDue.allCases.map { FieldChoice($0.rawValue, $0.title) }),
                ] + filters
        }
        let kept = [
            HiddenField("show", filter.isEnded ? "ended" : ""),
            HiddenField("whose", filter.owner == nil ? "" : "mine"),
        ]
        return FilterBar(
            action: path(.none), search: filter.search, searchLabel: "Search prospects, AEs, products",
            filters: filters, kept: kept, clear: address == .none ? nil : path(.none))
    }

    private func line(_ row: QueueRow) -> QueueLine {
        let path: Path = .coordinator(slug, .request(row.id))
        if let ending = row.ending, row.stage == .ended {
            return QueueLine(
                path, prospect: row.prospect, type: row.type, product: row.product, ae: row.aeName,
                owner: row.ownerName, isMine: row.owner == me, ending: ending,
                endedOn: row.endedAt.map { clock.time($0) } ?? "", found: row.found, wanted: row.wanted)
        }
        return QueueLine(
            path, prospect: row.prospect, type: row.type, product: row.product, ae: row.aeName,
            owner: row.ownerName, isMine: row.owner == me, stage: row.stage, move: row.move,
            waitingOn: row.waitingOn, isPaused: row.pause != nil, next: row.next,
            due: DueBadge(
                due: row.dueAt, soonAt: row.soonAt, isCall: row.move == .nobody, pausedUntil: row.pausedUntil,
                clock: clock),
            neededBy: clock.day(row.neededBy), found: row.found,
            wanted: row.wanted)
    }

    private var empty: EmptyState {
        address == .none
            ? EmptyState("Nothing is open", sentence: "Requests appear here as soon as an AE submits one.")
            : EmptyState(
                "No request matches", sentence: "Take a filter away to see more.",
                action: ActionLink("Show all", path(.none)))
    }
}
