package import Domain

/// Everybody who can sign in to a tenant, as an administrator of the server sees them.
package struct TenantPersonList: Sendable {
    let frame: Frame
    let tenant: Tenant
    let filters: FilterBar
    let lines: [PersonLine]
    let pages: Pagination
    let isNarrowed: Bool
    let zoneName: String

    /// - Parameter isNarrowed: whether a search or filter narrows the list.
    package init(
        frame: Frame, tenant: Tenant, filters: FilterBar, lines: [PersonLine], pages: Pagination,
        isNarrowed: Bool, clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        self.isNarrowed = isNarrowed
        zoneName = clock.zoneName
    }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Tenants", .admin(.tenants(.none))),
            Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))),
        ]
    }

    var invite: ActionLink {
        ActionLink("Invite somebody", .admin(.newTenantPerson(tenant.slug)), tone: .accent)
    }

    var empty: EmptyState {
        isNarrowed
            ? EmptyState(
                "Nobody like this", sentence: "No person fits this search. Take a filter away.",
                action: ActionLink("Show everybody", .admin(.tenantPeople(tenant.slug, .none))))
            : EmptyState(
                "Nobody yet", sentence: "Nobody can sign in to this program. Invite a coordinator to run it.")
    }
}
