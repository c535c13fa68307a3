import Domain
import Foundation
import SeededRandom
import Testing

/// How many random cases run: a few hundred in every run of the tests, as many as `PLAN_CASES` says when asked.
private let cases = ProcessInfo.processInfo.environment["PLAN_CASES"].flatMap { Int($0) } ?? 200

@Suite struct `The plan of random requests` {
    @Test(arguments: [1, 3])
    func `is the best of all choices, and keeps to every limit`(mostSlots: Int) {
        for seed in 1...cases {
            var random = SeededRandom(seed: UInt64(seed))
            let size = PlanCase.Size(
                demands: random.number(1...3), people: random.number(1...5), slots: mostSlots)
            let problem = PlanCase(size, &random)
            let plan = problem.plan
            let chosen = PlanCase.choice(plan.lines.map(\.proposed))
            let best = problem.best
            #expect(problem.faults(of: chosen).isEmpty, "case \(seed): \(problem.faults(of: chosen))")
            #expect(plan.fit == problem.fit(of: best), "case \(seed): \(problem)")
            #expect(problem.rest(of: chosen) == problem.rest(of: best), "case \(seed): \(problem)")
            #expect(plan.isBest, "case \(seed)")
        }
    }

    @Test func `is the best where there are too many choices to try them all`() {
        for seed in 1...max(20, cases / 10) {
            var random = SeededRandom(seed: UInt64(seed))
            let problem = PlanCase(PlanCase.Size(demands: 15, people: 30, slots: 1), &random)
            let plan = problem.plan
            #expect(plan.fit == problem.highestByPlainFlow, "case \(seed)")
            #expect(problem.faults(of: PlanCase.choice(plan.lines.map(\.proposed))).isEmpty, "case \(seed)")
        }
    }

    @Test func `keeps to the limits and says what can't be passed, however the types count`() {
        for seed in 1...max(5, cases / 40) {
            var random = SeededRandom(seed: UInt64(seed))
            let problem = PlanCase(PlanCase.Size(demands: 8, people: 12, slots: 3), &random)
            let plan = problem.plan
            #expect(problem.faults(of: PlanCase.choice(plan.lines.map(\.proposed))).isEmpty, "case \(seed)")
            #expect(plan.fit <= plan.highest, "case \(seed)")
            #expect(plan.highest <= problem.highestByPlainFlow, "case \(seed)")
        }
    }

    @Test func `is never worse than choosing request by request, which keeps to the limits too`() {
        for seed in 1...cases {
            var random = SeededRandom(seed: UInt64(seed))
            let problem = PlanCase(
                PlanCase.Size(demands: random.number(1...12), people: random.number(1...20), slots: 3),
                &random)
            let plan = problem.plan
            #expect(plan.fit >= plan.fitInTurn, "case \(seed)")
            #expect(problem.faults(of: PlanCase.choice(plan.lines.map(\.inTurn))).isEmpty, "case \(seed)")
        }
    }

    @Test func `is judged by tests that find a wrong one`() {
        let problem = PlanCase(
            people: [PlanCase.Person(slots: 1, engagements: 1, account: 0)], accounts: [1],
            demands: [
                PlanCase.Demand(wanted: 1, slots: 1, fits: [90]),
                PlanCase.Demand(wanted: 1, slots: 2, fits: [nil]),
            ])
        #expect(problem.faults(of: [[0], [0]]).count == 4)
        #expect(problem.best == [[0], []])
        #expect(problem.highestByPlainFlow == 90)
    }
}
