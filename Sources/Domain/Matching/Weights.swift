/// How much each criterion counts in a tenant; only the proportions matter. The defaults follow the order of
/// PROGRAM.md, "Matching".
package struct Weights: Hashable, Sendable {
    package var points: [Criterion: Int]

    package init(_ points: [Criterion: Int] = [:]) {
        self.points = Self.usual.merging(points) { _, own in own }
    }

    package subscript(criterion: Criterion) -> Int { points[criterion] ?? 0 }

    private static let usual: [Criterion: Int] = [
        .industry: 30, .useCase: 25, .size: 18, .competitors: 12, .product: 5, .region: 4, .language: 3,
        .seniority: 3,
    ]
}
