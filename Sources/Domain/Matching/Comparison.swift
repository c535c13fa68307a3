import Foundation

/// One criterion held against one reference: how near, and in which words.
struct Comparison {
    /// 0 to 1, nil where the profile does not say.
    let match: Double?
    let sentence: String

    static func of(_ criterion: Criterion, reference: Reference, criteria: Criteria) -> Comparison {
        switch criterion {
        case .industry: industry(criteria.industry, reference.account.industries)
        case .useCase: overlap(criteria.useCases, reference.profile.useCases, of: "use case")
        case .size: size(criteria.headcount, reference.account)
        case .competitors:
            overlap(criteria.competitors, reference.profile.competitorsEvaluated, of: "competitor evaluated")
        case .product:
            overlap(
                [criteria.product], reference.profile.products + reference.account.products, of: "product")
        case .region: region(criteria.country, reference.account.country)
        case .language: language(criteria.language, reference.profile.languages)
        case .seniority: seniority(criteria.seniority, reference.profile.seniority)
        }
    }

    private static func industry(_ wanted: NAICS?, _ have: [NAICS]) -> Comparison {
        guard let wanted, !have.isEmpty else { return Comparison(match: nil, sentence: "industry unknown") }
        let nearest = have.map { (code: $0, proximity: wanted.proximity(to: $0)) }
            .max { Self.worth($0.proximity) < Self.worth($1.proximity) }
        guard let nearest else { return Comparison(match: nil, sentence: "industry unknown") }
        let words =
            switch nearest.proximity {
            case .sameGroup: "same industry (\(nearest.code.title))"
            case .sameSubsector: "same subsector (\(nearest.code.title))"
            case .sameSector: "same sector (\(nearest.code.title))"
            case .related: "related industry (\(nearest.code.title))"
            case .unrelated: "another industry (\(nearest.code.title))"
            }
        return Comparison(match: worth(nearest.proximity), sentence: words)
    }

    private static func worth(_ proximity: IndustryProximity) -> Double {
        switch proximity {
        case .sameGroup: 1
        case .sameSubsector: 0.85
        case .sameSector: 0.65
        case .related: 0.35
        case .unrelated: 0
        }
    }

    /// Sizes are compared by ratio: equal is 1, thirty times as large or small is 0, in between the logarithm
    /// decides, so that 50 against 5,000 is far and 3,000 against 5,000 near.
    private static func size(_ wanted: Int?, _ account: Account) -> Comparison {
        guard let wanted, wanted > 0, let have = account.headcountAtPurchase ?? account.headcount, have > 0
        else {
            return Comparison(match: nil, sentence: "size unknown")
        }
        let ratio = Double(have) / Double(wanted)
        let match = max(0, 1 - abs(log(ratio)) / log(30))
        let today = account.headcountAtPurchase == nil ? " (today's size)" : ""
        let words =
            switch ratio {
            case 0.67...1.5: "about the same size"
            case ..<0.67: "\(spelled(1 / ratio)) smaller"
            default: "\(spelled(ratio)) larger"
            }
        return Comparison(match: match, sentence: words + today)
    }

    private static func spelled(_ ratio: Double) -> String {
        ratio < 10 ? "\(Double(Int((ratio * 10).rounded())) / 10) times" : "\(Int(ratio.rounded())) times"
    }

    private static func overlap(_ wanted: [String], _ have: [String], of what: String) -> Comparison {
        guard !have.isEmpty else { return Comparison(match: nil, sentence: "\(what) unknown") }
        let known = Set(have.map(Name.folded))
        let shared = wanted.filter { known.contains(Name.folded($0)) }
        if shared.isEmpty { return Comparison(match: 0, sentence: "no \(what) in common") }
        let match = Double(shared.count) / Double(max(1, wanted.count))
        return Comparison(match: match, sentence: "same \(what) (\(shared.joined(separator: ", ")))")
    }

    private static func region(_ wanted: String, _ have: String) -> Comparison {
        guard !have.isEmpty else { return Comparison(match: nil, sentence: "region unknown") }
        if wanted == have { return Comparison(match: 1, sentence: "same country") }
        guard let near = Country(code: wanted)?.region, let far = Country(code: have)?.region else {
            return Comparison(match: nil, sentence: "region unknown")
        }
        return near == far
            ? Comparison(match: 0.6, sentence: "same region")
            : Comparison(match: 0, sentence: "another region")
    }

    private static func language(_ wanted: String, _ have: [String]) -> Comparison {
        guard !have.isEmpty else { return Comparison(match: nil, sentence: "language unknown") }
        return have.contains(wanted)
            ? Comparison(match: 1, sentence: "speaks the language")
            : Comparison(match: 0, sentence: "does not speak the language")
    }

    private static func seniority(_ wanted: Seniority?, _ have: Seniority?) -> Comparison {
        guard let wanted, let have else { return Comparison(match: nil, sentence: "seniority unknown") }
        let steps = wanted.distance(to: have)
        let match = max(0, 1 - Double(steps) / 3)
        return Comparison(
            match: match, sentence: steps == 0 ? "same seniority" : "\(have.title) against \(wanted.title)")
    }
}
