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
        #expect(active.lowered(month: nil, quarter: 2, year: nil) == Limits(quarter: 2, year: 6))
        #expect(active.lowered(month: nil, quarter: 9, year: 99) == active)
    }

    @Test func `of a month bind where the quarter and the year have room`() {
        let limits = active.lowered(month: 2, quarter: nil, year: nil)
        let usage = Usage(usedInMonth: 1, heldInMonth: 1, usedInQuarter: 3, usedInYear: 3)
        let off = usage.exhausted(limits, on: Cast.day(2026, 12, 2))
        #expect(off?.sentence == "at 2 of 2 this month; free from 1 January 2027")
        #expect(usage.left(of: limits) == 0)
        #expect(usage.left(of: active) == 1)
        #expect(!usage.isOver(limits))
        #expect(usage.isOver(active.lowered(month: 1, quarter: nil, year: nil)))
        #expect(usage.exhausted(active, on: Cast.today) == nil)
    }

    @Test func `of a month make rest by how full they are`() {
        let workload = Workload(usage: Usage(usedInMonth: 1, usedInQuarter: 1, usedInYear: 1))
        let wide = Rest(limits: active, workload: workload, today: Cast.today)
        let narrow = Rest(
            limits: active.lowered(month: 1, quarter: nil, year: nil), workload: workload,
            today: Cast.today)
        #expect(wide.used == 250)
        #expect(narrow.used == 1000)
    }

    @Test func `of their own are refused above the tier's, a month's above the tier's quarter`() throws {
        let helen = Cast.reference()
        func lower(_ limits: OwnLimits) throws -> Reference {
            try helen.changeAvailability(.ownLimits(limits), Cast.act(), today: Cast.today, open: [])
                .reference
        }
        #expect(try lower(OwnLimits(month: 4)).limits == Limits(quarter: 4, year: 6, month: 4))
        for limits in [OwnLimits(month: 5), OwnLimits(quarter: 5), OwnLimits(year: 7)] {
            #expect(throws: Refusal.self) { try lower(limits) }
        }
        let moved = try lower(OwnLimits(month: 3, quarter: 4)).move(
            to: DefaultTiers.all[2], seen: helen.tier.id, reason: "", tells: false, Cast.act())
        #expect(moved.ownLimits == OwnLimits())
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
