package import Domain

/// The AE's front page: their requests, whose move it is on each, and what is next.
package struct AERequests: Sendable {
    /// One request in the list.
    package struct Row: Sendable {
        let path: Path
        let prospect: String
        let product: String
        let ask: String
        let neededBy: String
        let step: StatusBadge
        let move: String
        let next: String
        let due: DueBadge?

        package init(
            path: Path, prospect: String, product: String, ask: String, neededBy: String, step: StatusBadge,
            move: String, next: String, due: DueBadge?
        ) {
            self.path = path
            self.prospect = prospect
            self.product = product
            self.ask = ask
            self.neededBy = neededBy
            self.step = step
            self.move = move
            self.next = next
            self.due = due
        }
    }

    let frame: Frame
    let file: Path
    let groups: Tabs
    let filters: FilterBar
    let rows: [Row]
    let pagination: Pagination
    /// What the list says when nothing is in it.
    let empty: EmptyState
    /// How many requests wait for the AE.
    let waiting: Int
    /// Deals whose news waits for the AE's word.
    let news: [NewsLine]
    let zoneName: String

    package init(
        frame: Frame, file: Path, groups: Tabs, filters: FilterBar, rows: [Row], pagination: Pagination,
        empty: EmptyState, waiting: Int, news: [NewsLine], zoneName: String
    ) {
        self.frame = frame
        self.file = file
        self.groups = groups
        self.filters = filters
        self.rows = rows
        self.pagination = pagination
        self.empty = empty
        self.waiting = waiting
        self.news = news
        self.zoneName = zoneName
    }

    var subtitle: String {
        let what =
            switch (waiting, news.count) {
            case (0, 0): "Nothing waits for you."
            case (1, 0): "One request waits for you."
            case (_, 0): "\(waiting) requests wait for you."
            case (0, 1): "News of a deal waits for your word."
            case (0, _): "News of \(news.count) deals waits for your word."
            default: "\(waiting + news.count) things wait for you."
            }
        return "\(what) Times are \(zoneName)."
    }

    /// Whose move it is, as the AE reads it.
    package static func mover(_ move: Move, coordinator: String) -> String {
        switch move {
        case .ae: "You"
        case .coordinator: coordinator.isEmpty ? Move.coordinator.title : coordinator
        case .reference: "A reference"
        case .nobody: "Nobody"
        }
    }
}
