import Domain
import Testing

@Suite struct `Asking a reference` {
    @Test func `takes a hold in today's window and writes to them`() throws {
        let ask = try Cast.match(.shortlisted).ask(
            Cast.act(), workload: .none, eligibility: Cast.eligibility())
        #expect(ask.engagement.state == .asked)
        #expect(ask.engagement.slotDay == Cast.today)
        #expect(ask.engagement.state.slot == .held)
        #expect(ask.override == nil)
        #expect(ask.letters.map(\.to) == [[Cast.helen.mail]])
        #expect(ask.letters[0].paragraphs[0] == "Dear Helen,")
    }

    @Test func `prepares them with the prospect's challenge and comparison`() throws {
        let ask = try Cast.match(.shortlisted).ask(
            Cast.act(), workload: .none, eligibility: Cast.eligibility())
        #expect(ask.engagement.brief.contains("close to a decision"))
        #expect(ask.engagement.brief.contains("Bed management"))
        #expect(ask.engagement.brief.contains("Medisys"))
    }

    @Test func `is refused at the limit, with the day it ends`() {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let refusal = #expect(throws: Refusal.self) {
            try Cast.match(.shortlisted).ask(Cast.act(), workload: full, eligibility: Cast.eligibility())
        }
        #expect(refusal?.kind == .protected)
        #expect(refusal?.sentence.contains("free from 1 April 2026") == true)
    }

    @Test func `goes past a limit only with a reason that is kept and that they see`() throws {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let ask = try Cast.match(.shortlisted).ask(
            Cast.act(), workload: full, eligibility: Cast.eligibility(),
            overriding: "She offered it herself on Monday")
        #expect(ask.override?.reason == "She offered it herself on Monday")
        #expect(ask.activity.kind == .overridden)
        #expect(ask.letters[0].paragraphs.contains { $0.contains("She offered it herself") })
    }

    @Test func `of a paused reference is refused whatever the reason`() {
        let paused = Cast.reference(availability: Cast.availability(pause: .untilFurtherNotice))
        #expect(throws: Refusal.self) {
            try Cast.match(.shortlisted, reference: paused).ask(
                Cast.act(), workload: .none, eligibility: Cast.eligibility(), overriding: "It is important")
        }
    }

    @Test func `twice is refused, so that a double click sends one mail`() {
        let refusal = #expect(throws: Refusal.self) {
            try Cast.match(.asked).ask(Cast.act(), workload: .none, eligibility: Cast.eligibility())
        }
        #expect(refusal?.kind == .outOfStep)
    }

    @Test func `on a request that ended is refused`() {
        #expect(throws: Refusal.self) {
            try Cast.match(.shortlisted, request: Cast.request(ending: .withdrawn)).ask(
                Cast.act(), workload: .none, eligibility: Cast.eligibility())
        }
    }
}
