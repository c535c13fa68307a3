/// What a request's ranking looks for. Whatever is empty is not stated and does not count.
package struct Criteria: Hashable, Sendable {
    package var industry: NAICS?
    package var headcount: Int?
    package var useCases: [String]
    package var competitors: [String]
    package var product: String
    /// ISO 3166-1 alpha-2 code of the prospect's country.
    package var country: String
    /// ISO 639-1 code.
    package var language: String
    package var seniority: Seniority?
    /// Importance where it is not the usual *nice*.
    package var importance: [Criterion: Importance]

    package init(
        industry: NAICS? = nil, headcount: Int? = nil, useCases: [String] = [], competitors: [String] = [],
        product: String = "", country: String = "", language: String = "", seniority: Seniority? = nil,
        importance: [Criterion: Importance] = [:]
    ) {
        self.industry = industry
        self.headcount = headcount
        self.useCases = useCases
        self.competitors = competitors
        self.product = product
        self.country = country
        self.language = language
        self.seniority = seniority
        self.importance = importance
    }

    /// The criteria that an AE's wish states.
    package init(of wish: Wish) {
        self.init(
            industry: wish.prospect.industry, headcount: wish.prospect.headcount, useCases: wish.useCases,
            competitors: wish.competitors, product: wish.product, country: wish.prospect.country,
            language: wish.prospect.language, seniority: wish.prospect.seniority)
    }

    package func importance(of criterion: Criterion) -> Importance { importance[criterion] ?? .nice }

    /// Whether the request says anything about a criterion.
    package func states(_ criterion: Criterion) -> Bool {
        switch criterion {
        case .industry: industry != nil
        case .useCase: !useCases.isEmpty
        case .size: headcount != nil
        case .competitors: !competitors.isEmpty
        case .product: !product.isEmpty
        case .region: !country.isEmpty
        case .language: !language.isEmpty
        case .seniority: seniority != nil
        }
    }
}
