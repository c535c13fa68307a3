package import Domain

/// The pool: every reference of the program, to be searched and filtered.
package struct ReferenceList: Sendable {
    let frame: Frame
    let tenant: Slug
    let filters: FilterBar
    let lines: [ReferenceLine]
    let pages: Pagination
    let isFiltered: Bool

    package init(
        frame: Frame, tenant: Slug, filters: FilterBar, lines: [ReferenceLine], pages: Pagination,
        isFiltered: Bool
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        self.isFiltered = isFiltered
    }

    var add: ActionLink {
        ActionLink("Add a reference", .coordinator(tenant, .newReference(.none)), tone: .accent)
    }

    var empty: EmptyState {
        isFiltered
            ? EmptyState(
                "Nobody like this",
                sentence: "No reference fits this search. Take a filter away, or recruit one.",
                action: ActionLink("Show everybody", .coordinator(tenant, .references(.none))))
            : EmptyState(
                "No references yet",
                sentence:
                    "References are customers who agreed to talk to prospects. Add the first one here, or "
                    + "import a spreadsheet of them.", action: add)
    }
}
