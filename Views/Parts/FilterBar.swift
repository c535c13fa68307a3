/// The search and the filters of a list, as a GET form, so that the address keeps them.
package struct FilterBar: Sendable {
    let action: Path
    let search: String
    let searchLabel: String?
    let filters: [Filter]
    let fields: [FilterField]
    /// What the address carries besides, such as the sorting.
    let kept: [HiddenField]
    /// The list without filters; given when some are set.
    let clear: Path?

    /// Without a `searchLabel` there is no search field; its name is `q`.
    package init(
        action: Path, search: String = "", searchLabel: String? = nil, filters: [Filter] = [],
        fields: [FilterField] = [], kept: [HiddenField] = [], clear: Path? = nil
    ) {
        self.action = action
        self.search = search
        self.searchLabel = searchLabel
        self.filters = filters
        self.fields = fields
        self.kept = kept
        self.clear = clear
    }
}
