/// How well a reference fits a request, 0 to 100, and what each stated criterion and their earlier calls gave.
package struct Fit: Hashable, Sendable {
    /// How one criterion came out.
    package struct Part: Hashable, Sendable {
        package let criterion: Criterion
        /// 0 (nothing in common) to 1 (the same); 0.35 where the reference's profile does not say.
        package let match: Double
        /// Points given, of `weight` possible, once the stated criteria are scaled to 100.
        package let points: Double
        package let weight: Double
        /// "same subsector".
        package let words: String
        /// What stands behind the words, where there is something: "Hospitals".
        package let detail: String
        package let isUnknown: Bool
        package let isMust: Bool

        package var sentence: String { detail.isEmpty ? words : "\(words) (\(detail))" }

        package var missesMust: Bool { isMust && !isUnknown && FitScale.misses(criterion, match) }
    }

    package let score: Int
    package let parts: [Part]
    package let record: MatchRecord
    /// What earlier calls added to the criteria's points, or took away; see ``MatchRecord``.
    package let ratingPoints: Double

    /// Unknown is worth less than a match and more than a mismatch.
    package static let unknownMatch = 0.35

    /// Beneath this a conversation is a courtesy call.
    package static let worthwhile = 40

    /// - Parameter day: for the summer times of the two time zones.
    package init(of reference: Reference, to criteria: Criteria, weights: Weights, on day: Day) {
        let scale = FitScale(criteria, weights)
        var parts: [Part] = []
        var sum = 0.0
        for (criterion, weight) in zip(scale.criteria, scale.weights) {
            let verdict = Comparison.of(criterion, reference: reference, criteria: criteria, on: day)
            let match = verdict.match ?? Self.unknownMatch
            sum += match * weight
            parts.append(
                Part(
                    criterion: criterion, match: match, points: match * weight, weight: weight,
                    words: verdict.words, detail: verdict.detail, isUnknown: verdict.match == nil,
                    isMust: criteria.importance(of: criterion) == .must))
        }
        self.parts = parts
        record = reference.record
        ratingPoints = scale.ratingPoints(record)
        score = FitScale.score(sum, rating: ratingPoints)
    }

    /// What they have in common, then where they differ most, then what is not known, on one line: "same subsector, same
    /// use case, evaluated the same two competitors; half the size".
    package var sentence: String {
        let known = parts.filter { !$0.isUnknown }
        let strong = known.filter { $0.match >= 0.8 }
        let weak = known.filter { $0.match < 0.8 }.sorted { $0.weight > $1.weight }
        let unknown = parts.filter(\.isUnknown).map { $0.criterion.title + ($0.isMust ? " (a must)" : "") }
        var clauses: [String] = []
        if !strong.isEmpty { clauses.append(strong.prefix(4).map(\.words).joined(separator: ", ")) }
        if !weak.isEmpty { clauses.append(weak.prefix(2).map(\.words).joined(separator: ", ")) }
        if !unknown.isEmpty { clauses.append("not known: " + unknown.joined(separator: ", ")) }
        return clauses.isEmpty ? "the request states no criteria" : clauses.joined(separator: "; ")
    }

    /// How earlier calls were rated, nil while none was.
    package var ratingSentence: String? {
        guard let mean = record.own.mean, let program = record.program.mean else { return nil }
        let calls = record.own.count == 1 ? "one rating" : "\(record.own.count) ratings"
        return "matched \(Self.tenths(mean)) of 5 in \(calls), the program \(Self.tenths(program))"
    }

    private static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
