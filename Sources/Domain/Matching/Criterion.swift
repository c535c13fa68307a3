/// What two companies and two people are compared by.
package enum Criterion: String, Hashable, Sendable, CaseIterable {
    case industry
    case useCase
    case size
    case competitors
    case product
    case region
    case language
    case timeZone
    case seniority
    case function

    package var title: String {
        switch self {
        case .industry: "industry"
        case .useCase: "use case"
        case .size: "company size"
        case .competitors: "competitors evaluated"
        case .product: "product"
        case .region: "region"
        case .language: "language"
        case .timeZone: "time zone"
        case .seniority: "seniority"
        case .function: "function"
        }
    }

    /// What a reference must reach at least where this criterion is marked *must*: the same sector; one use case,
    /// competitor or product in common; a size within five times; the same region; the language; one hour of the working
    /// day in common; one step of seniority; the same function or one next to it.
    package var mustReach: Double {
        switch self {
        case .industry: 0.65
        case .useCase, .competitors, .product: 0.01
        case .size: 0.5
        case .region: 0.6
        case .language: 1
        case .timeZone: 0.25
        case .seniority: 0.6
        case .function: 0.5
        }
    }
}
