import Domain
import Testing

@Suite struct `Planning open requests` {
    private let helen = Cast.reference(number: 1, account: Cast.account(number: 1))
    private let nadia = Cast.reference(number: 2, account: Cast.account("Alder Clinic", number: 2))

    private func engagement(_ state: Engagement.State, _ reference: Reference, of request: Request)
        -> Engagement
    {
        Engagement(id: ID(9), request: request.id, reference: reference.id, state: state)
    }

    private func planning(
        _ request: Request, _ states: [(Engagement.State, Reference)] = [], workload: Workload = .none
    ) -> Planning {
        let engagements = states.map { engagement($0.0, $0.1, of: request) }
        return Planning(
            [Planning.Open(request: request, engagements: engagements, prospectAccount: nil)],
            pool: [(helen, workload), (nadia, .none)], program: Cast.program, today: Cast.today)
    }

    @Test func `asks for as many as a request still wants`() {
        let request = Cast.request(count: 3)
        #expect(planning(request).needs.map(\.wanted) == [3])
        #expect(planning(request, [(.accepted, helen)]).needs.map(\.wanted) == [2])
        #expect(planning(request, [(.declined, helen), (.lapsed, nadia)]).needs.map(\.wanted) == [3])
        #expect(planning(Cast.request(), [(.shortlisted, helen)]).needs.isEmpty)
        #expect(planning(Cast.request(ending: .withdrawn)).needs.isEmpty)
    }

    @Test func `proposes nobody who stood on the request before`() {
        let plan = planning(Cast.request(), [(.declined, helen)]).plan()
        #expect(plan.lines.map { $0.proposed.map(\.reference) } == [[nadia.id]])
    }

    @Test func `proposes nobody who may not be asked, and says why the request is left without`() throws {
        let full = Workload(usage: Usage(usedInQuarter: 4, usedInYear: 4))
        let planning = planning(Cast.request(count: 2), workload: full)
        let plan = planning.plan()
        let line = try #require(plan.lines.first)
        #expect(line.proposed.map(\.reference) == [nadia.id])
        let shortfall = try #require(planning.shortfall(of: line, in: plan))
        #expect(shortfall.missing == 1)
        #expect(shortfall.elsewhere.isEmpty)
        #expect(shortfall.grounds.map(\.reason) == ["off rotation"])
    }

    @Test func `counts as spoken for whoever is to be asked next, and not who is in reserve`() {
        let first = Cast.request()
        func hasRoom(_ states: [(Engagement.State, Reference)]) -> [Bool] {
            let ledger = planning(first, states).ledger
            return [helen, nadia].map { ledger.hasRoom(for: 1, with: $0.id) }
        }
        #expect(hasRoom([(.shortlisted, helen), (.shortlisted, nadia)]) == [false, true])
        #expect(hasRoom([(.accepted, helen), (.shortlisted, nadia)]) == [true, true])
    }

    @Test func `leaves out whoever fits less than is asked for`() {
        let plan = planning(Cast.request(count: 2)).plan(least: 101)
        #expect(plan.lines.map(\.proposed.count) == [0])
    }

    @Test func `is held against the best fit for one request after the other, whoever rested`() throws {
        let small = Cast.reference(
            number: 3, account: Cast.account("Alder Clinic", number: 3, headcount: 400, atPurchase: 400))
        let busy = Workload(
            usage: Usage(usedInQuarter: 2, usedInYear: 5), lastAskedAt: Cast.moment(2026, 3, 1, 9))
        let pool = [(reference: helen, workload: busy), (reference: small, workload: Workload.none)]
        let request = Cast.request()
        let planning = Planning(
            [Planning.Open(request: request, engagements: [], prospectAccount: nil)], pool: pool,
            program: Cast.program, today: Cast.today)
        let need = try #require(planning.needs.first)
        let ranking = Ranking(
            pool: pool, criteria: request.criteria, weights: Cast.program.weights,
            eligibility: need.eligibility)
        #expect(ranking.places.map(\.reference.id) == [small.id, helen.id])
        let plan = planning.plan()
        #expect(plan.lines.map { $0.inTurn.map(\.reference) } == [[helen.id]])
        #expect(plan.fit == plan.fitInTurn)
    }
}
