import Domain
import Foundation
import Testing

@Suite struct `An engagement that counts two slots` {
    private let visit = SlotScene()

    @Test func `holds two of the limits from the ask on`() throws {
        let ask = try visit.match(.shortlisted).ask(
            Cast.act(), workload: .none, eligibility: visit.eligibility)
        #expect(ask.engagement.slots == 2)
        #expect(
            ask.letters[0].paragraphs.contains("Such a site visit counts as 2 of what you agreed to give."))
    }

    @Test func `is refused with one slot left, saying what it would make`() {
        let almost = Workload(usage: Usage(usedInQuarter: 3, usedInYear: 3))
        let refusal = #expect(throws: Refusal.self) {
            try visit.match(.shortlisted).ask(
                Cast.act(), workload: almost, eligibility: visit.eligibility)
        }
        #expect(refusal?.sentence.contains("would be at 5 of 4 this quarter; free from 1 April 2026") == true)
    }

    @Test func `is refused where their company has one slot left`() {
        let almost = Workload(accountInQuarter: 4)
        #expect(
            visit.eligibility.exclusions(of: visit.reference, workload: almost).map(\.sentence)
                == ["their company would be at 6 of 5 this quarter; free from 1 April 2026"])
    }

    @Test func `counts in the quarter that it is moved to, if that has room for both`() throws {
        let match = visit.match(.scheduled)
        let april = Cast.day(2026, 4, 2)
        func move(into workload: Workload) throws -> Booking {
            try match.book(
                Cast.act(), at: Cast.moment(2026, 4, 2, 15), minutes: 60, workload: workload, on: april)
        }
        let booking = try move(into: Workload(usage: Usage(heldInQuarter: 2, heldInYear: 4)))
        #expect(booking.engagement.slotDay == april)
        #expect(booking.engagement.slots == 2)
        let refusal = #expect(throws: Refusal.self) {
            try move(into: Workload(usage: Usage(heldInQuarter: 3, heldInYear: 3)))
        }
        #expect(
            refusal?.sentence.contains("would be at 5 of 4 that quarter; free from 1 July 2026") == true)
        #expect(throws: Refusal.self) { try move(into: Workload(accountInQuarter: 4)) }
    }

    @Test func `moved within its year asks nothing of a year that was lowered since`() throws {
        let full = Workload(usage: Usage(usedInYear: 6))
        let booking = try visit.match(.scheduled).book(
            Cast.act(), at: Cast.moment(2026, 4, 2, 15), minutes: 60, workload: full,
            on: Cast.day(2026, 4, 2))
        #expect(booking.engagement.state == .scheduled)
    }

    @Test func `moved within its month asks nothing of the month, and of the next it does`() throws {
        let full = Workload(usage: Usage(usedInMonth: 1))
        let helen = Cast.reference(ownMonth: 1)
        let match = Cast.match(.scheduled, reference: helen)
        let moved = try match.book(
            Cast.act(), at: Cast.moment(2026, 3, 20, 15), minutes: 30, workload: full,
            on: Cast.day(2026, 3, 20))
        #expect(moved.engagement.slotDay == Cast.day(2026, 3, 20))
        let refusal = #expect(throws: Refusal.self) {
            try match.book(
                Cast.act(), at: Cast.moment(2026, 4, 2, 15), minutes: 30, workload: full,
                on: Cast.day(2026, 4, 2))
        }
        #expect(refusal?.sentence.contains("at 1 of 1 that month; free from 1 May 2026") == true)
    }

    @Test func `takes its slots anew when it is booked again after it was missed`() throws {
        let full = Workload(usage: Usage(usedInQuarter: 3, usedInYear: 3))
        let missed = visit.match(.missed)
        #expect(throws: Refusal.self) {
            try missed.book(
                Cast.act(), at: Cast.moment(2026, 3, 20, 15), minutes: 60, workload: full,
                on: Cast.day(2026, 3, 20))
        }
        let room = Workload(usage: Usage(usedInQuarter: 2, usedInYear: 2))
        let booking = try missed.book(
            Cast.act(), at: Cast.moment(2026, 3, 20, 15), minutes: 60, workload: room,
            on: Cast.day(2026, 3, 20))
        #expect(booking.engagement.state.slot == .held)
        #expect(booking.engagement.reason.isEmpty)
    }
}

@Suite struct `A call that took place in another quarter than its slot was held in` {
    private let may = Cast.moment(2026, 5, 5, 11)
    private let match = Cast.match(.accepted, slotDay: Cast.today)

    @Test func `counts there`() throws {
        let completion = try match.complete(Cast.act(at: may), at: may, workload: .none)
        #expect(completion.engagement.slotDay == Cast.day(2026, 5, 5))
        #expect(completion.engagement.engagedOn == Cast.day(2026, 5, 5))
        #expect(completion.override == nil)
    }

    @Test func `is recorded past a full limit only with a reason, which is kept`() throws {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let refusal = #expect(throws: Refusal.self) {
            try match.complete(Cast.act(at: may), at: may, workload: full)
        }
        #expect(refusal?.sentence.contains("at 4 of 4 that quarter; free from 1 July 2026") == true)
        let completion = try match.complete(
            Cast.act(at: may), at: may, workload: full, overriding: "They spoke by chance at the fair")
        #expect(completion.override?.reason == "They spoke by chance at the fair")
        #expect(completion.override?.against == ["at 4 of 4 that quarter; free from 1 July 2026"])
        #expect(completion.activity.detail.contains("by chance"))
    }

    @Test func `asks nothing of limits in the quarter where it was held`() throws {
        let over = Workload(usage: Usage(usedInQuarter: 9, usedInYear: 9), accountInQuarter: 99)
        let time = Cast.moment(2026, 3, 30, 11)
        let completion = try match.complete(Cast.act(at: may), at: time, workload: over)
        #expect(completion.override == nil)
    }
}

/// Helen Osei of an account with at most five a quarter, wanted for a site visit, which counts two.
private struct SlotScene {
    let program = Program(
        name: "Acme Hardware", calendar: Cast.program.calendar, currency: "USD", coolDownDays: 14,
        accountQuarterLimit: 5, slots: TypeSlots([.siteVisit: 2]), weights: Weights(), dueTimes: DueTimes())
    let reference = Cast.reference(availability: Cast.availability(willingFor: [.siteVisit]))

    var eligibility: Eligibility {
        Eligibility(for: request, prospectAccount: nil, program: program, today: Cast.today)
    }

    func match(_ state: Engagement.State) -> Match {
        Match(
            engagement: Engagement(
                id: ID(9), request: request.id, reference: reference.id, state: state, slots: 2,
                slotDay: state == .shortlisted ? nil : Cast.today,
                callAt: state == .scheduled ? Cast.moment(2026, 3, 12, 9) : nil,
                reason: state == .missed ? "the prospect did not come" : ""),
            request: request, reference: reference, program: program)
    }

    private var request: Request {
        let usual = Cast.request()
        let wish = Wish(
            prospect: usual.wish.prospect, evaluation: .final, engagementType: .siteVisit, count: 1,
            neededBy: usual.wish.neededBy, useCases: [], competitors: [], product: "", wantsToLearn: "",
            toAvoid: "")
        return Request(
            id: usual.id, opportunity: usual.opportunity, ae: usual.ae, coordinator: usual.coordinator,
            wish: wish, criteria: usual.criteria, stage: usual.stage, ending: nil, filedAt: usual.filedAt,
            stageSince: usual.stageSince, criteriaConfirmedAt: usual.criteriaConfirmedAt,
            version: usual.version)
    }
}
