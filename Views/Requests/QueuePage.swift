/// The coordinator's queue: what is due next, and whose move it is.
package struct QueuePage: Sendable {
    let frame: Frame
    let numbers: Stats
    let tabs: Tabs
    let filters: FilterBar
    let lines: [QueueLine]
    let isEnded: Bool
    let pagination: Pagination
    let empty: EmptyState
    /// Names the zone of every time in the list.
    let zoneName: String

    package init(
        frame: Frame, numbers: Stats, tabs: Tabs, filters: FilterBar, lines: [QueueLine], isEnded: Bool,
        pagination: Pagination, empty: EmptyState, zoneName: String
    ) {
        self.frame = frame
        self.numbers = numbers
        self.tabs = tabs
        self.filters = filters
        self.lines = lines
        self.isEnded = isEnded
        self.pagination = pagination
        self.empty = empty
        self.zoneName = zoneName
    }
}
