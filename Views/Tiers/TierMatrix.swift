/// The one table of all tiers of all tenants: tenants down, tiers across.
package struct TierMatrix: Sendable {
    /// One tenant with its tiers, each under its column's name; nil where it has no tier of that name.
    package struct Line: Sendable {
        let name: String
        let slug: String
        let path: Path
        /// Nil while all is well.
        let badge: StatusBadge?
        /// "Standard, version 1 of 2"; nil for tiers of its own.
        let template: String?
        let cells: [Cell]

        package init(
            name: String, slug: String, path: Path, badge: StatusBadge?, template: String?, cells: [Cell]
        ) {
            self.name = name
            self.slug = slug
            self.path = path
            self.badge = badge
            self.template = template
            self.cells = cells
        }
    }

    /// One place in the table.
    package struct Cell: Sendable {
        let column: String
        let tier: TierCell?
        /// Whether it differs from what the tenant's template says.
        let deviates: Bool

        package init(column: String, tier: TierCell?, deviates: Bool) {
            self.column = column
            self.tier = tier
            self.deviates = deviates
        }
    }

    let frame: Frame
    let columns: [String]
    let lines: [Line]
    let filters: FilterBar
    let pagination: Pagination
    let refresh: ButtonForm
    /// How many tenants match the filter, on all pages.
    let count: Int
    /// Every tier name there is, for the choice of what to change.
    let tierNames: [String]
    /// The tier that the table is narrowed to.
    let tier: String
    /// What "all that match" has to match again.
    let kept: [HiddenField]
    /// The whole table as a file.
    let file: Path
    /// Why a tier cannot be changed as it was asked for.
    let problem: String?

    package init(
        frame: Frame, columns: [String], lines: [Line], filters: FilterBar, pagination: Pagination,
        refresh: ButtonForm, count: Int, tierNames: [String], tier: String, kept: [HiddenField],
        file: Path, problem: String? = nil
    ) {
        self.frame = frame
        self.columns = columns
        self.lines = lines
        self.filters = filters
        self.pagination = pagination
        self.refresh = refresh
        self.count = count
        self.tierNames = tierNames
        self.tier = tier
        self.kept = kept
        self.file = file
        self.problem = problem
    }

    var allLabel: String {
        count == 1 ? "the 1 that matches" : "all \(count) that match"
    }
}
