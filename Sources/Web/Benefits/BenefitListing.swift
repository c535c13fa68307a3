import Domain
import Store
import Views

/// The list of benefits: its filters out of the address, and back into it.
struct BenefitListing: Sendable {
    let slug: Slug
    let filter: BenefitFilter
    let page: Int

    init(slug: Slug, query: Query) {
        self.slug = slug
        var filter = BenefitFilter()
        filter.search = query.text("q")
        filter.now = query.choice("now")
        filter.kind = query.choice("kind")
        filter.tier = query.id("tier")
        filter.reference = query.id("reference")
        self.filter = filter
        page = query.page
    }

    var isFiltered: Bool { filter != BenefitFilter() }

    var address: PathQuery {
        [
            "q": filter.search, "now": filter.now?.rawValue ?? "", "kind": filter.kind?.rawValue ?? "",
            "tier": filter.tier?.description ?? "", "reference": filter.reference?.description ?? "",
        ]
    }

    /// - Parameter reference: whose benefits the list is narrowed to.
    func bar(tiers: [Tier], reference: Reference?) -> FilterBar {
        var filters = [
            Filter(
                "State", name: "now", value: filter.now?.rawValue ?? "", everything: "To deliver",
                choices: BenefitFilter.Now.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            Filter(
                "Kind", name: "kind", value: filter.kind?.rawValue ?? "",
                choices: Benefit.Kind.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            Filter(
                "Tier", name: "tier", value: filter.tier?.description ?? "",
                choices: tiers.map { FieldChoice($0.id.description, $0.name) }),
        ]
        if let id = filter.reference {
            filters.append(
                Filter(
                    "Reference", name: "reference", value: "\(id)", everything: "Everybody",
                    choices: [FieldChoice("\(id)", reference?.contact.name ?? "nobody")]))
        }
        return FilterBar(
            action: .coordinator(slug, .benefits(.none)), search: filter.search,
            searchLabel: "Search benefits and references", filters: filters,
            clear: isFiltered ? .coordinator(slug, .benefits(.none)) : nil)
    }
}
