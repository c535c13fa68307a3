import Domain
import Foundation

/// A request's criteria as they stand in their column: JSON with the names of the criteria.
struct CriteriaColumn: Codable {
    private var industry: String?
    private var headcount: Int?
    private var useCases: [String]
    private var competitors: [String]
    private var product: String
    private var country: String
    private var language: String
    private var seniority: String?
    private var importance: [String: String]

    init(_ criteria: Criteria) {
        industry = criteria.industry?.code
        headcount = criteria.headcount
        useCases = criteria.useCases
        competitors = criteria.competitors
        product = criteria.product
        country = criteria.country
        language = criteria.language
        seniority = criteria.seniority?.rawValue
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
            industry: industry.flatMap { NAICS($0) }, headcount: headcount, useCases: useCases,
            competitors: competitors, product: product, country: country, language: language,
            seniority: seniority.flatMap { Seniority(rawValue: $0) }, importance: marks)
    }
}
