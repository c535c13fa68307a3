/// The arithmetic of a fit: the same for one reference explained and for ten thousand ranked, so that the two can never
/// differ by a rounding.
struct FitScale {
    /// The criteria that count, in the order in which they are added up.
    let criteria: [Criterion]
    /// Points of 100 that each may give, in the same order.
    let weights: [Double]
    private let rating: Double

    init(_ criteria: Criteria, _ weights: Weights) {
        let counting = criteria.counting
        let total = counting.reduce(0) { $0 + weights[$1] }
        self.criteria = counting
        self.weights = counting.map { total == 0 ? 0 : Double(weights[$0]) / Double(total) * 100 }
        rating = Double(weights.rating)
    }

    /// Points for how earlier calls were rated; less than nothing below the program's mean.
    func ratingPoints(_ record: MatchRecord) -> Double { rating * record.lift }

    /// 0 to 100.
    static func score(_ criteria: Double, rating: Double) -> Int {
        min(100, max(0, Int((criteria + rating).rounded())))
    }

    /// Whether a match that is known falls short of a *must*.
    static func misses(_ criterion: Criterion, _ match: Double) -> Bool { match < criterion.mustReach }
}
