import Domain
import Foundation

/// A request's criteria as they stand in their column: JSON with the names of the criteria.
struct CriteriaColumn: Codable {
    private var industry: String?
    private var headcount: Int?
    private var revenue: Int64?
    private var useCases: [String]
    private var competitors: [String]
    private var product: String
    private var country: String
    private var language: String
    private var timeZone: String?
    private var seniority: String?
    private var functions: [String]?
    private var importance: [String: String]

    init(_ criteria: Criteria) {
        industry = criteria.industry?.code
        headcount = criteria.size.headcount
        revenue = criteria.size.revenue
        useCases = criteria.useCases
        competitors = criteria.competitors
        product = criteria.product
        country = criteria.country
        language = criteria.language
        timeZone = criteria.timeZone?.identifier
        seniority = criteria.seniority?.rawValue
        functions = criteria.functions.isEmpty ? nil : criteria.functions
        importance = Dictionary(
            uniqueKeysWithValues: criteria.importance.map { ($0.key.rawValue, $0.value.rawValue) })
    }

    init(text: String) throws {
        self = try JSONDecoder().decode(CriteriaColumn.self, from: Data(text.utf8))
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var criteria: Criteria {
        var marks: [Criterion: Importance] = [:]
        for (name, mark) in importance {
            if let criterion = Criterion(rawValue: name) { marks[criterion] = Importance(rawValue: mark) }
        }
        return Criteria(
            industry: industry.flatMap { NAICS($0) }, headcount: headcount, revenue: revenue,
            useCases: useCases, competitors: competitors, product: product, country: country,
            language: language, timeZone: timeZone.flatMap { TimeZone(identifier: $0) },
            seniority: seniority.flatMap { Seniority(rawValue: $0) }, functions: functions ?? [],
            importance: marks)
    }
}
