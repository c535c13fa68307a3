/// The AE's deals, each with how its requests stand.
package struct AEDeals: Sendable {
    /// One deal in the list.
    package struct Row: Sendable {
        let title: String
        let key: String
        let product: String
        let stage: StatusBadge
        let date: String
        let value: String
        /// Leads to the request beside it, where there is one.
        let request: Path?
        let requestState: String
        /// Starts a request; nil for deals that were decided.
        let ask: Path?

        package init(
            title: String, key: String, product: String, stage: StatusBadge, date: String, value: String,
            request: Path?, requestState: String, ask: Path?
        ) {
            self.title = title
            self.key = key
            self.product = product
            self.stage = stage
            self.date = date
            self.value = value
            self.request = request
            self.requestState = requestState
            self.ask = ask
        }
    }

    let frame: Frame
    let enter: Path
    let filters: FilterBar
    let rows: [Row]
    let pagination: Pagination
    let empty: EmptyState

    package init(
        frame: Frame, enter: Path, filters: FilterBar, rows: [Row], pagination: Pagination, empty: EmptyState
    ) {
        self.frame = frame
        self.enter = enter
        self.filters = filters
        self.rows = rows
        self.pagination = pagination
        self.empty = empty
    }
}
