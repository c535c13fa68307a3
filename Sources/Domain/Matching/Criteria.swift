package import Foundation

/// What a request's ranking looks for. Whatever is empty is not stated and does not count.
package struct Criteria: Hashable, Sendable {
    package var industry: NAICS?
    package var size: CompanySize
    package var useCases: [String]
    package var competitors: [String]
    package var product: String
    /// ISO 3166-1 alpha-2 code of the prospect's country.
    package var country: String
    /// ISO 639-1 code.
    package var language: String
    /// The prospect's, for the hours of the working day in common.
    package var timeZone: TimeZone?
    package var seniority: Seniority?
    /// Of the prospect's people who attend, in the program's words: "IT", "nursing".
    package var functions: [String]
    /// Importance where it is not the usual *nice*.
    package var importance: [Criterion: Importance]

    package init(
        industry: NAICS? = nil, headcount: Int? = nil, revenue: Int64? = nil, useCases: [String] = [],
        competitors: [String] = [], product: String = "", country: String = "", language: String = "",
        timeZone: TimeZone? = nil, seniority: Seniority? = nil, functions: [String] = [],
        importance: [Criterion: Importance] = [:]
    ) {
        self.industry = industry
        size = CompanySize(headcount: headcount, revenue: revenue)
        self.useCases = useCases
        self.competitors = competitors
        self.product = product
        self.country = country
        self.language = language
        self.timeZone = timeZone
        self.seniority = seniority
        self.functions = functions
        self.importance = importance
    }

    /// The criteria that an AE's wish states. Where it names no time zone, the one that most people of the prospect's
    /// country live in is taken; where it names no functions or no seniority, those that the list of attendees tells.
    package init(of wish: Wish) {
        let prospect = wish.prospect
        self.init(
            industry: prospect.industry, headcount: prospect.headcount, revenue: prospect.revenue?.minor,
            useCases: wish.useCases, competitors: wish.competitors, product: wish.product,
            country: prospect.country, language: prospect.language,
            timeZone: prospect.timeZone ?? Country(code: prospect.country)?.mainTimeZone,
            seniority: prospect.seniority ?? Seniority(named: prospect.attendees),
            functions: prospect.functions.isEmpty
                ? JobFunction.all(in: prospect.attendees).map(\.title) : prospect.functions)
    }

    package func importance(of criterion: Criterion) -> Importance { importance[criterion] ?? .nice }

    /// Those that count here, in the order in which they are added up.
    package var counting: [Criterion] {
        Criterion.allCases.filter { states($0) && importance(of: $0) != .ignore }
    }

    /// Whether the request says anything about a criterion.
    package func states(_ criterion: Criterion) -> Bool {
        switch criterion {
        case .industry: industry != nil
        case .useCase: !useCases.isEmpty
        case .size: !size.isUnknown
        case .competitors: !competitors.isEmpty
        case .product: !product.isEmpty
        case .region: !country.isEmpty
        case .language: !language.isEmpty
        case .timeZone: timeZone != nil
        case .seniority: seniority != nil
        case .function: !functions.isEmpty
        }
    }

    /// The same criteria with one *must* made *nice*.
    package func relaxing(_ criterion: Criterion) -> Criteria {
        var relaxed = self
        relaxed.importance[criterion] = nil
        return relaxed
    }
}
