/// One thing that a column of an imported file can hold; which of them a kind takes says `ImportKind.fields`.
package enum ImportField: String, CaseIterable, Sendable {
    case name, sector, founded, revenue, employees, country, parent
    case key, agent, product, account, stage, engaged, closed, value
    case manager, office, series, price
    case mail, tier, types, title, phone, seniority, function, language, competitors
    case useCases = "use-cases"
    case past
    case pastDate = "past-date"
    case pastType = "past-type"

    /// What the person choosing a column reads.
    package var label: String {
        switch self {
        case .name: "name"
        case .sector: "sector"
        case .founded: "year established"
        case .revenue: "revenue"
        case .employees: "employees"
        case .country: "country"
        case .parent: "parent company"
        case .key: "opportunity ID"
        case .agent: "sales agent"
        case .product: "product"
        case .account: "account"
        case .stage: "stage"
        case .engaged: "engage date"
        case .closed: "close date"
        case .value: "value"
        case .manager: "manager"
        case .office: "regional office"
        case .series: "series"
        case .price: "list price"
        case .mail: "mail address"
        case .tier: "tier"
        case .types: "engagement types"
        case .title: "title"
        case .phone: "phone"
        case .seniority: "seniority"
        case .function: "function"
        case .language: "language"
        case .competitors: "competitors evaluated"
        case .useCases: "use cases"
        case .past: "past engagements"
        case .pastDate: "date of one past engagement"
        case .pastType: "type of one past engagement"
        }
    }
}
