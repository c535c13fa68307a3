/// One thing that the program holds about a reference and matches them by, which they confirm or correct.
package enum ProfileItem: String, Hashable, Sendable, CaseIterable {
    case title
    case phone
    case seniority
    case function
    case languages
    case useCases = "use-cases"
    case products
    case competitors
    case industry
    case headcountAtPurchase = "headcount-then"
    case headcount

    /// As coordinators see it named.
    package var name: String {
        switch self {
        case .title: "Title"
        case .phone: "Phone"
        case .seniority: "Seniority"
        case .function: "Function"
        case .languages: "Languages"
        case .useCases: "Use cases"
        case .products: "Products"
        case .competitors: "Competitors evaluated"
        case .industry: "Industry"
        case .headcountAtPurchase: "People when they bought"
        case .headcount: "People today"
        }
    }

    /// Whether only the reference can know, so that a correction of it holds at once whatever the settings say.
    package var isTheirsToSay: Bool { self == .languages }

    /// Facts of the company hold for everybody who works there, so a correction of one is always a coordinator's to take.
    package var isOfCompany: Bool {
        switch self {
        case .industry, .headcountAtPurchase, .headcount: true
        case .title, .phone, .seniority, .function, .languages, .useCases, .products, .competitors: false
        }
    }
}
