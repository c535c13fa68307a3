package import Domain

/// The customers of the vendor, to be searched and filtered.
package struct AccountList: Sendable {
    let frame: Frame
    let tenant: Slug
    let filters: FilterBar
    let lines: [AccountLine]
    let pages: Pagination
    let isFiltered: Bool

    package init(
        frame: Frame, tenant: Slug, filters: FilterBar, lines: [AccountLine], pages: Pagination,
        isFiltered: Bool
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        self.isFiltered = isFiltered
    }

    var add: ActionLink { ActionLink("Add an account", .coordinator(tenant, .newAccount), tone: .accent) }

    var empty: EmptyState {
        isFiltered
            ? EmptyState(
                "No such account", sentence: "No account fits this search. Take a filter away.",
                action: ActionLink("Show all accounts", .coordinator(tenant, .accounts(.none))))
            : EmptyState(
                "No accounts yet",
                sentence:
                    "Accounts are the customers whose people may vouch for you. Import them from the sales "
                    + "system, or add one here.", action: add)
    }
}
