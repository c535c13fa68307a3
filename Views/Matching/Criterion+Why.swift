import Domain

extension Criterion {
    /// Why a criterion counts, for whoever sets its weight.
    var why: String {
        switch self {
        case .industry: "The closer the better: a bank discounts what a retailer says."
        case .useCase: "The one that drives the deal, not the product as such."
        case .size: "At the time the reference bought, not today's."
        case .competitors: "They evaluated what the prospect is evaluating."
        case .product: "They use what the prospect would buy."
        case .region: "Near enough to know the same market."
        case .language: "The conversation goes better in one that both speak."
        case .timeZone: "A time for the call is found sooner where the working days overlap."
        case .seniority: "Peers believe peers."
        case .function: "Nurses ask nurses, and heads of IT heads of IT."
        }
    }
}
