package import Domain

/// What the program owes to whom: what was claimed first, then what is due, the oldest first.
package struct BenefitList: Sendable {
    let frame: Frame
    let tenant: Slug
    let stats: Stats
    let filters: FilterBar
    let lines: [BenefitLine]
    let pages: Pagination
    let isFiltered: Bool

    package init(
        frame: Frame, tenant: Slug, counts: (owed: Int, claimed: Int, overdue: Int), filters: FilterBar,
        lines: [BenefitLine], pages: Pagination, isFiltered: Bool
    ) {
        self.frame = frame
        self.tenant = tenant
        self.filters = filters
        self.lines = lines
        self.pages = pages
        self.isFiltered = isFiltered
        func list(_ now: String) -> Path { .coordinator(tenant, .benefits(["now": now])) }
        stats = Stats([
            Stat("To deliver", Money.grouped(Int64(counts.owed)), path: list("")),
            Stat("Claimed by references", Money.grouped(Int64(counts.claimed)), path: list("claimed")),
            Stat(
                "Overdue", Money.grouped(Int64(counts.overdue)), path: list("overdue"),
                tone: counts.overdue > 0 ? .bad : .neutral),
        ])
    }

    var empty: EmptyState {
        isFiltered
            ? EmptyState(
                "Nothing like this", sentence: "No benefit fits this search. Take a filter away.",
                action: ActionLink("Show all to deliver", .coordinator(tenant, .benefits(.none))))
            : EmptyState(
                "Nothing is owed",
                sentence:
                    "What the tiers promise stands here as soon as somebody has it coming: a gift after a call, an "
                    + "event of the quarter, a credit that was claimed.",
                action: ActionLink("See the tiers", .coordinator(tenant, .tiers)))
    }
}
