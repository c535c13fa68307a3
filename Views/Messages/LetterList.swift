package import Domain

/// All mail of the program: what left, what waits, and what could not be delivered.
package struct LetterList: Sendable {
    let frame: Frame
    let tenant: Slug
    let filters: FilterBar
    let lines: [LetterLine]
    let pages: Pagination
    let isFiltered: Bool
    let zoneName: String

    package init(
        frame: Frame, tenant: Slug, filters: FilterBar, lines: [LetterLine], pages: Pagination,
        isFiltered: Bool, clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        self.isFiltered = isFiltered
        zoneName = clock.zoneName
    }

    var empty: EmptyState {
        isFiltered
            ? EmptyState(
                "No such letter", sentence: "No letter fits this search. Take a filter away.",
                action: ActionLink("Show all mail", .coordinator(tenant, .mail(.none))))
            : EmptyState(
                "No mail yet",
                sentence: "Every ask, invitation and thank-you that the program writes shows up here.")
    }
}
