/// The administrator's front page: every tenant, who is in it, and how much it is used.
package struct TenantList: Sendable {
    let frame: Frame
    let lines: [TenantLine]
    let filters: FilterBar
    let pagination: Pagination
    let refresh: ButtonForm
    /// Whether a search or filter narrows the list.
    let isNarrowed: Bool
    let zoneName: String

    package init(
        frame: Frame, lines: [TenantLine], filters: FilterBar, pagination: Pagination, refresh: ButtonForm,
        isNarrowed: Bool, zoneName: String
    ) {
        self.frame = frame
        self.lines = lines
        self.filters = filters
        self.pagination = pagination
        self.refresh = refresh
        self.isNarrowed = isNarrowed
        self.zoneName = zoneName
    }
}
