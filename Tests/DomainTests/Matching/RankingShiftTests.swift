import Testing

@testable import Domain

@Suite struct `A ranking made with other weights` {
    private static func order(_ references: [Int64]) -> [Standing] {
        references.map { number in
            Standing(
                fit: 50, rest: Rest(limits: Limits(quarter: 2, year: 6), workload: .none, today: Cast.today),
                weight: 0, reference: ID(number))
        }
    }

    @Test func `says of the first ten where they come from and where they go`() {
        let now = Self.order(Array(1...15))
        let then = Self.order([15, 1, 3, 2] + Array(4...14))
        let shift = RankingShift(from: now, to: then)
        #expect(shift.after.map(\.elsewhere) == [15, 1, 3, 2, 4, 5, 6, 7, 8, 9])
        #expect(shift.before.map(\.elsewhere) == [2, 4, 3, 5, 6, 7, 8, 9, 10, 11])
        #expect(shift.after.map(\.position) == Array(1...10))
        #expect(shift.entered == 1)
        #expect(shift.moved == 9)
    }

    @Test func `is the same where nobody moves, however short it is`() {
        let shift = RankingShift(from: Self.order([3, 1, 2]), to: Self.order([3, 1, 2]))
        #expect(shift.moved == 0)
        #expect(shift.entered == 0)
        #expect(shift.after.count == 3)
        #expect(RankingShift(from: [], to: []).after.isEmpty)
    }
}
