/// What a request looks for and too few references can give: where to recruit next.
package struct CoverageGap: Hashable, Sendable {
    /// How many references the request needs.
    package let wanted: Int
    /// How many there are: on the request already, or free to be asked with a fit that is worth a conversation.
    package let found: Int
    /// What a reference who is missing would bring, in words.
    package let sentence: String
    /// The *must* whose relaxing would let most in, where one keeps anybody out.
    package let relaxation: Relaxation?

    package init(wanted: Int, found: Int, sentence: String, relaxation: Relaxation?) {
        self.wanted = wanted
        self.found = found
        self.sentence = sentence
        self.relaxation = relaxation
    }

    /// Nil where there are as many as the request needs.
    ///
    /// - Parameters:
    ///   - ranking: without those who are on the request.
    ///   - onRequest: all of the request's engagements.
    package init?(of request: Request, ranking: PoolRanking, onRequest: [Engagement]) {
        let serving = onRequest.count { $0.state == .shortlisted || $0.state.slot != .free }
        let found = ranking.worthwhileCount + serving
        guard found < request.wish.count else { return nil }
        self.init(
            wanted: request.wish.count, found: found, sentence: request.criteria.wantedReference,
            relaxation: ranking.relaxations.first)
    }
}

extension Criteria {
    /// "Warehousing and Storage; video analytics; about 2,700 people; evaluated Quantyx".
    var wantedReference: String {
        let parts = counting.compactMap(words)
        return parts.isEmpty ? "anybody who may be asked" : parts.joined(separator: "; ")
    }

    /// Nil for what says nothing of whom to look for.
    private func words(_ criterion: Criterion) -> String? {
        switch criterion {
        case .industry: industry?.title
        case .useCase: useCases.listed
        case .size: size.headcount.map { "about \(Money.grouped(Int64($0))) people" }
        case .competitors: "evaluated \(competitors.listed)"
        case .product: product
        case .region: Country(code: country)?.name
        case .language: Language(named: language).map { "speaks \($0.name)" }
        case .timeZone: nil
        case .seniority: seniority?.title
        case .function: functions.listed
        }
    }
}

extension [String] {
    /// "a, b or c".
    fileprivate var listed: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
