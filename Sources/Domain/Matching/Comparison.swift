import Foundation

/// One criterion held against one reference: how near, and in which words.
struct Comparison {
    /// 0 to 1, nil where the profile does not say.
    let match: Double?
    /// "same subsector", short enough for a line of several.
    let words: String
    /// What stands behind the words where they need it: "Hospitals".
    let detail: String

    init(_ match: Double?, _ words: String, detail: String = "") {
        self.match = match
        self.words = words
        self.detail = detail
    }

    static func unknown(_ criterion: Criterion) -> Comparison {
        Comparison(nil, "\(criterion.title) unknown")
    }

    static func of(
        _ criterion: Criterion, reference: Reference, criteria: Criteria, on day: Day
    ) -> Comparison {
        let (profile, account) = (reference.profile, reference.account)
        return switch criterion {
        case .industry: IndustryComparison.of(account.industries, criteria.industry)
        case .useCase: NameComparison.of(profile.useCases, criteria.useCases, as: criterion)
        case .size: SizeComparison.of(account, criteria.size)
        case .competitors:
            NameComparison.of(profile.competitorsEvaluated, criteria.competitors, as: criterion)
        case .product:
            NameComparison.of(profile.products + account.products, [criteria.product], as: criterion)
        case .region: PlaceComparison.region(account.country, criteria.country)
        case .language: PlaceComparison.language(profile.languages, criteria.language)
        case .timeZone: PlaceComparison.hours(reference.availability.timeZone, criteria.timeZone, on: day)
        case .seniority: PersonComparison.seniority(profile.seniority, criteria.seniority)
        case .function: PersonComparison.function(profile.function, criteria.functions)
        }
    }
}
