/// How well a reference fits a request, 0 to 100, and what each stated criterion gave.
package struct Fit: Hashable, Sendable {
    /// How one criterion came out.
    package struct Part: Hashable, Sendable {
        package let criterion: Criterion
        /// 0 (nothing in common) to 1 (the same); 0.35 where the reference's profile does not say.
        package let match: Double
        /// Points given, of `weight` possible, once the stated criteria are scaled to 100.
        package let points: Double
        package let weight: Double
        /// In words: "same subsector (Hospitals)".
        package let sentence: String
        package let isUnknown: Bool
    }

    package let score: Int
    package let parts: [Part]

    /// Unknown is worth less than a match and more than a mismatch.
    package static let unknownMatch = 0.35

    package init(of reference: Reference, to criteria: Criteria, weights: Weights) {
        let stated = Criterion.allCases.filter {
            criteria.states($0) && criteria.importance(of: $0) != .ignore
        }
        let total = stated.reduce(0) { $0 + weights[$1] }
        var parts: [Part] = []
        var sum = 0.0
        for criterion in stated {
            let verdict = Comparison.of(criterion, reference: reference, criteria: criteria)
            let weight = total == 0 ? 0 : Double(weights[criterion]) / Double(total) * 100
            let match = verdict.match ?? Self.unknownMatch
            sum += match * weight
            parts.append(
                Part(
                    criterion: criterion, match: match, points: match * weight, weight: weight,
                    sentence: verdict.sentence, isUnknown: verdict.match == nil))
        }
        self.parts = parts
        score = Int(sum.rounded())
    }

    /// The strongest reasons for, then the weakest, on one line.
    package var sentence: String {
        let strong = parts.filter { $0.match >= 0.6 && !$0.isUnknown }.sorted { $0.points > $1.points }
        let weak = parts.filter { $0.match < 0.6 && !$0.isUnknown }.sorted { $0.weight > $1.weight }
        let unknown = parts.filter(\.isUnknown).map(\.criterion.title)
        var clauses: [String] = []
        if !strong.isEmpty { clauses.append(strong.prefix(3).map(\.sentence).joined(separator: ", ")) }
        if !weak.isEmpty { clauses.append("but " + weak.prefix(2).map(\.sentence).joined(separator: ", ")) }
        if !unknown.isEmpty { clauses.append("unknown: " + unknown.joined(separator: ", ")) }
        return clauses.isEmpty ? "the request states no criteria" : clauses.joined(separator: "; ")
    }
}
