import Domain
import Testing

@Suite struct `A reference's limits` {
    private let active = Limits(quarter: 4, year: 6)

    @Test func `leave room below both`() {
        let usage = Usage(usedInQuarter: 2, heldInQuarter: 1, usedInYear: 4, heldInYear: 1)
        #expect(usage.exhausted(active, on: Cast.today) == nil)
    }

    @Test func `count holds like used slots`() {
        let usage = Usage(usedInQuarter: 2, heldInQuarter: 2, usedInYear: 2, heldInYear: 2)
        let off = usage.exhausted(active, on: Cast.today)
        #expect(off?.sentence == "at 4 of 4 this quarter; free from 1 April 2026")
    }

    @Test func `name the year where both bind, since it lasts longer`() {
        let usage = Usage(usedInQuarter: 4, usedInYear: 6)
        #expect(usage.exhausted(active, on: Cast.today)?.window == .year)
        #expect(usage.exhausted(active, on: Cast.today)?.until == Cast.day(2027, 1, 1))
    }

    @Test func `bind by the year although the quarter is empty`() {
        let usage = Usage(usedInQuarter: 0, usedInYear: 6)
        #expect(usage.exhausted(active, on: Cast.day(2026, 11, 2))?.limit == 6)
    }

    @Test func `can be lowered by the reference but never raised`() {
        #expect(active.lowered(quarter: 2, year: nil) == Limits(quarter: 2, year: 6))
        #expect(active.lowered(quarter: 9, year: 99) == active)
    }

    @Test func `of none at all leave nobody to ask`() {
        let off = Usage.none.exhausted(Limits(quarter: 0, year: 4), on: Cast.today)
        #expect(off?.sentence == "limited to 0 a quarter")
    }

    @Test func `say what an engagement that counts more would make of them`() {
        let usage = Usage(usedInQuarter: 3, usedInYear: 3)
        #expect(usage.exhausted(active, on: Cast.today) == nil)
        let off = usage.exhausted(active, by: 2, on: Cast.today)
        #expect(off?.sentence == "would be at 5 of 4 this quarter; free from 1 April 2026")
    }

    @Test func `below what one engagement counts are not waited for`() {
        let off = Usage.none.exhausted(Limits(quarter: 1, year: 4), by: 2, on: Cast.today)
        #expect(off?.sentence == "limited to 1 a quarter, and this would take 2")
    }
}
