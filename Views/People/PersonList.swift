package import Domain

/// Everybody who can sign in to the tenant, with what they are.
package struct PersonList: Sendable {
    let frame: Frame
    let tenant: Slug
    let filters: FilterBar
    let lines: [PersonLine]
    let pages: Pagination
    let zoneName: String

    package init(
        frame: Frame, tenant: Slug, filters: FilterBar, lines: [PersonLine], pages: Pagination,
        clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        zoneName = clock.zoneName
    }

    var invite: ActionLink { ActionLink("Invite somebody", .coordinator(tenant, .newPerson), tone: .accent) }

    var empty: EmptyState {
        EmptyState(
            "Nobody like this", sentence: "No person fits this search. Take a filter away.",
            action: ActionLink("Show everybody", .coordinator(tenant, .people(.none))))
    }
}
