/// How much each criterion counts in a tenant, where only the proportions matter, and how much rest and earlier ratings
/// count beside the fit. The defaults follow the order of PROGRAM.md, "Matching".
package struct Weights: Hashable, Sendable {
    package var points: [Criterion: Int]
    /// Points of fit that a whole rest is worth: see ``Rest``. 0 leaves rest to decide among equals only. The default was
    /// chosen on simulated years (`vouchsafe bench fairness`): the busiest tenth carries a fifth less, half as many are
    /// never asked, and the references chosen fit worse by less than one point of a hundred.
    package var rest: Int
    /// Points of fit for each step of five by which earlier calls were rated a better match than the program's: see
    /// ``MatchRecord``. 0 leaves ratings out.
    package var rating: Int

    package init(_ points: [Criterion: Int] = [:], rest: Int = usualRest, rating: Int = usualRating) {
        self.points = Self.usual.merging(points) { _, own in own }
        self.rest = rest
        self.rating = rating
    }

    /// Refuses weights by which nobody would fit better than anybody else.
    package func check() throws(Refusal) {
        guard Criterion.allCases.contains(where: { self[$0] > 0 }) else {
            throw Refusal(.invalid, "At least one criterion has to count for something.")
        }
    }

    package subscript(criterion: Criterion) -> Int { points[criterion] ?? 0 }

    package static let usualRest = 30
    package static let usualRating = 4

    private static let usual: [Criterion: Int] = [
        .industry: 28, .useCase: 24, .size: 18, .competitors: 12, .product: 5, .region: 3, .language: 3,
        .timeZone: 2, .seniority: 3, .function: 2,
    ]
}
