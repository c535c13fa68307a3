/// What two companies and two people are compared by.
package enum Criterion: String, Hashable, Sendable, CaseIterable {
    case industry
    case useCase
    case size
    case competitors
    case product
    case region
    case language
    case seniority

    package var title: String {
        switch self {
        case .industry: "industry"
        case .useCase: "use case"
        case .size: "company size"
        case .competitors: "competitors evaluated"
        case .product: "product"
        case .region: "region"
        case .language: "language"
        case .seniority: "seniority"
        }
    }
}
