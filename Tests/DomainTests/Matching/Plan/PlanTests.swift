import Domain
import Testing

@Suite struct `A plan across requests` {
    private typealias Person = PlanCase.Person
    private typealias Demand = PlanCase.Demand

    private func proposed(_ plan: Plan) -> [[Int]] { PlanCase.choice(plan.lines.map(\.proposed)) }

    @Test func `keeps the only one who fits for the request that nobody else can serve`() {
        // Helen fits both hospitals; the first could also have Nadia, the second has only Helen.
        let plan = PlanCase(
            people: [
                Person(slots: 1, engagements: 1, account: 0), Person(slots: 4, engagements: 1, account: 1),
            ], accounts: [nil, nil],
            demands: [
                Demand(wanted: 1, slots: 1, fits: [95, 90]), Demand(wanted: 1, slots: 1, fits: [92, nil]),
            ]
        ).plan
        #expect(proposed(plan) == [[1], [0]])
        #expect(plan.fit == 182)
        #expect(plan.fitInTurn == 95)
        #expect(plan.isBest)
    }

    @Test func `gives a reference one new engagement where the program lets references rest`() {
        func plan(engagements: Int) -> Plan {
            PlanCase(
                people: [Person(slots: 4, engagements: engagements, account: 0)], accounts: [nil],
                demands: [Demand(wanted: 1, slots: 1, fits: [80]), Demand(wanted: 1, slots: 1, fits: [70])]
            ).plan
        }
        #expect(proposed(plan(engagements: 1)) == [[0], []])
        #expect(proposed(plan(engagements: .max)) == [[0], [0]])
    }

    @Test func `keeps to what a company has left over all its references`() {
        let plan = PlanCase(
            people: Array(repeating: Person(slots: 4, engagements: 1, account: 0), count: 3),
            accounts: [2], demands: [Demand(wanted: 3, slots: 1, fits: [60, 70, 80])]
        ).plan
        #expect(proposed(plan) == [[2, 1]])
    }

    @Test func `weighs a site visit's slots against the calls that they would leave out`() {
        // Two slots: one visit of fit 90, or two calls of 50 each.
        let person = Person(slots: 2, engagements: .max, account: 0)
        let visit = Demand(wanted: 1, slots: 2, fits: [90])
        let call = Demand(wanted: 1, slots: 1, fits: [50])
        let plan = PlanCase(people: [person], accounts: [nil], demands: [visit, call, call]).plan
        #expect(proposed(plan) == [[], [0], [0]])
        #expect(plan.fitInTurn == 90)
        #expect(plan.isBest)
    }

    @Test func `takes whoever rested more among equals`() {
        let plan = PlanCase(
            people: Array(repeating: Person(slots: 1, engagements: 1, account: 0), count: 3),
            accounts: [nil], demands: [Demand(wanted: 1, slots: 1, fits: [70, 70, 70])]
        ).plan
        #expect(proposed(plan) == [[0]])
    }

    @Test func `proposes nobody whose fit is nothing`() {
        let plan = PlanCase(
            people: [Person(slots: 1, engagements: 1, account: 0)], accounts: [nil],
            demands: [Demand(wanted: 1, slots: 1, fits: [0])]
        ).plan
        #expect(proposed(plan) == [[]])
    }
}
