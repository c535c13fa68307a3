/// How a reference's calls were rated as a match so far, beside all calls of the program: by prospects and AEs, 1 to 5. A
/// reference's own ratings do not count, so that nobody raises themselves.
package struct MatchRecord: Hashable, Sendable {
    /// Some ratings, added up.
    package struct Ratings: Hashable, Sendable {
        package let count: Int
        package let sum: Int

        package init(count: Int, sum: Int) {
            self.count = count
            self.sum = sum
        }

        package static let none = Ratings(count: 0, sum: 0)

        package var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }
    }

    package let own: Ratings
    package let program: Ratings

    package init(own: Ratings, program: Ratings) {
        self.own = own
        self.program = program
    }

    package static let none = MatchRecord(own: .none, program: .none)

    /// By how many steps of the five the reference is held to match better than the program's mean *m*: their mean *r̄* of
    /// *n* ratings, shrunk towards *m* while they are few,
    ///
    ///     lift = Z · (r̄ − m),  Z = n / (n + k),  k = 5
    ///
    /// which is Bühlmann's credibility estimate ("Experience rating and credibility", ASTIN Bulletin 4, 1967), the
    /// Bayesian average of *n* ratings and *k* imagined ones at the mean, and what James and Stein's estimator comes to
    /// when *k* is known. *k* is the variance of one reference's ratings divided by the variance between references: ratings
    /// of five steps vary by some 0.9 from call to call and by some 0.4 from person to person, and 0.81 / 0.16 is about 5.
    /// Zero while there is no rating.
    package var lift: Double {
        guard let mean = own.mean, let program = program.mean else { return 0 }
        let credibility = Double(own.count) / (Double(own.count) + 5)
        return credibility * (mean - program)
    }
}
