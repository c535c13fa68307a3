import Domain
import Testing

@Suite struct `A reference's call` {
    @Test func `moved within the quarter takes no second slot`() throws {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let match = Cast.match(.scheduled, slotDay: Cast.today, callAt: Cast.moment(2026, 3, 12, 9))
        let booking = try match.book(
            Cast.act(), at: Cast.moment(2026, 3, 20, 15), minutes: 30, workload: full,
            on: Cast.day(2026, 3, 20))
        #expect(booking.activity.kind == .moved)
        #expect(booking.engagement.state == .scheduled)
    }

    @Test func `moved into a full quarter is refused`() {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let match = Cast.match(.scheduled, slotDay: Cast.today, callAt: Cast.moment(2026, 3, 12, 9))
        let refusal = #expect(throws: Refusal.self) {
            try match.book(
                Cast.act(), at: Cast.moment(2026, 4, 2, 15), minutes: 30, workload: full,
                on: Cast.day(2026, 4, 2))
        }
        #expect(refusal?.kind == .protected)
    }

    @Test func `names its time in the reference's own zone`() throws {
        let booking = try Cast.match(.introduced).book(
            Cast.act(), at: Cast.moment(2026, 3, 20, 15), minutes: 45, workload: .none,
            on: Cast.day(2026, 3, 20))
        #expect(
            booking.letters[0].paragraphs.contains { $0.contains("20 March 2026, 15:00 (Europe/Vienna)") })
    }

    @Test func `uses the slot once it took place`() throws {
        let match = Cast.match(.scheduled, callAt: Cast.moment(2026, 3, 10, 9))
        let completion = try match.complete(
            Cast.act(), at: Cast.moment(2026, 3, 10, 9), workload: .none)
        #expect(completion.engagement.state.slot == .used)
    }

    @Test func `can't have taken place in the future`() {
        #expect(throws: Refusal.self) {
            try Cast.match(.scheduled).complete(
                Cast.act(), at: Cast.moment(2026, 3, 11, 9), workload: .none)
        }
    }

    @Test func `can't have taken place before the day of the request, nor be booked in the past`() {
        #expect(throws: Refusal.self) {
            try Cast.match(.scheduled).complete(
                Cast.act(), at: Cast.moment(2026, 3, 9, 23), workload: .none)
        }
        for time in [Cast.now, Cast.moment(2026, 3, 9, 9), Cast.moment(2027, 3, 12, 9)] {
            #expect(throws: Refusal.self) {
                try Cast.match(.introduced).book(
                    Cast.act(), at: time, minutes: 30, workload: .none, on: Day(of: time, in: Cast.vienna))
            }
        }
    }

    @Test func `that the prospect missed frees the slot`() throws {
        let match = Cast.match(.scheduled, callAt: Cast.moment(2026, 3, 10, 9))
        let miss = try match.miss(Cast.act(), absent: .prospect)
        #expect(miss.engagement.state.slot == .free)
        #expect(miss.engagement.reason == "the prospect did not come")
        #expect(miss.engagement.engagedOn == Cast.today)
    }

    @Test func `still to come can't be missed`() {
        #expect(throws: Refusal.self) {
            try Cast.match(.scheduled, callAt: Cast.moment(2026, 3, 11, 9)).miss(
                Cast.act(), absent: .prospect)
        }
    }

    @Test func `is thanked with something tangible, or not at all`() throws {
        #expect(throws: Refusal.self) {
            try Cast.match(.tookPlace).thank(Cast.act(), text: "Thank you", valueReturn: "  ")
        }
        let thanks = try Cast.match(.tookPlace).thank(
            Cast.act(), text: "Thank you, Helen.", valueReturn: "The report on bed management")
        #expect(thanks.engagement.state == .thanked)
        #expect(thanks.letters[0].paragraphs.last == "In return: The report on bed management")
    }

    @Test func `is told what they get in return before the thank-you is signed`() throws {
        let act = Cast.act()
        let thanks = try Cast.match(.tookPlace).thank(
            act, text: "Dear Helen,\n\nThank you.\n\nWith thanks,\n\(act.by.name)", valueReturn: "The report")
        #expect(
            thanks.letters[0].paragraphs
                == ["Dear Helen,", "Thank you.", "In return: The report", "With thanks,\n\(act.by.name)"])
    }
}
