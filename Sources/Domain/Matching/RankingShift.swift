/// How the best of a ranking move when it is made with other weights.
package struct RankingShift: Hashable, Sendable {
    /// One of the best few of an order.
    package struct Line: Hashable, Sendable {
        package let standing: Standing
        /// From 1.
        package let position: Int
        /// Their position in the other order, from 1; nil where they are not in it.
        package let elsewhere: Int?
    }

    /// How many of each order are compared.
    package static let most = 10

    package let before: [Line]
    package let after: [Line]

    package init(from before: [Standing], to after: [Standing]) {
        self.before = Self.lines(of: before, in: after)
        self.after = Self.lines(of: after, in: before)
    }

    /// How many of the best few stand in another place than before.
    package var moved: Int { after.count { $0.elsewhere != $0.position } }

    /// How many of the best few were not among them before.
    package var entered: Int { after.count { ($0.elsewhere ?? .max) > Self.most } }

    private static func lines(of order: [Standing], in other: [Standing]) -> [Line] {
        let best = order.prefix(most)
        let wanted = Set(best.map(\.reference))
        var positions: [ID<Reference>: Int] = [:]
        for (index, standing) in other.enumerated() where wanted.contains(standing.reference) {
            positions[standing.reference] = index + 1
        }
        return best.enumerated().map { index, standing in
            Line(standing: standing, position: index + 1, elsewhere: positions[standing.reference])
        }
    }
}
