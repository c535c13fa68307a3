import Domain
import Foundation
import Testing

@Suite struct `The ranking for a request` {
    private let criteria = Criteria(
        industry: NAICS("6221"), headcount: 800, useCases: ["Bed management"], competitors: ["Medisys"])

    private func fit(_ reference: Reference, _ criteria: Criteria? = nil) -> Fit {
        Fit(of: reference, to: criteria ?? self.criteria, weights: Weights())
    }

    private func ranking(_ pool: [(reference: Reference, workload: Workload)]) -> Ranking {
        Ranking(pool: pool, criteria: criteria, weights: Weights(), eligibility: Cast.eligibility())
    }

    @Test func `gives 100 to a reference who shares everything`() {
        let twin = Cast.reference(
            account: Cast.account(atPurchase: 800),
            profile: Profile(useCases: ["bed management"], competitorsEvaluated: ["Medisys"]))
        #expect(fit(twin).score == 100)
    }

    @Test func `counts only what the request states`() {
        #expect(fit(Cast.reference(), Criteria(useCases: ["Bed management"])).score == 100)
        #expect(fit(Cast.reference(), Criteria()).sentence == "the request states no criteria")
    }

    @Test func `scores the unknown below a match and above a mismatch`() {
        let wanted = Criteria(useCases: ["Bed management"])
        let match = fit(Cast.reference(), wanted).score
        let unknown = fit(Cast.reference(profile: Profile()), wanted).score
        let mismatch = fit(Cast.reference(profile: Profile(useCases: ["Payroll"])), wanted).score
        #expect(match > unknown && unknown > mismatch)
    }

    @Test func `finds 50 against 5,000 far and 3,000 against 5,000 near`() {
        func score(_ headcount: Int) -> Int {
            fit(Cast.reference(account: Cast.account(atPurchase: headcount)), Criteria(headcount: 5000)).score
        }
        #expect(score(50) == 0)
        #expect(score(3000) >= 80)
    }

    @Test func `compares the size at the time of purchase and says when it had to use today's`() {
        let grown = Cast.reference(account: Cast.account(headcount: 5000, atPurchase: 800))
        #expect(fit(grown).sentence.contains("about the same size"))
        let unknown = Cast.reference(account: Cast.account(headcount: 800, atPurchase: nil))
        #expect(fit(unknown).sentence.contains("today's size"))
    }

    @Test func `explains every point it gives`() {
        let fit = fit(Cast.reference())
        #expect(fit.parts.map(\.criterion) == [.industry, .useCase, .size, .competitors])
        #expect(abs(fit.parts.reduce(0) { $0 + $1.points } - Double(fit.score)) <= 0.5)
        #expect(abs(fit.parts.reduce(0) { $0 + $1.weight } - 100) < 0.001)
    }

    @Test func `puts whoever was asked least and longest ago first among equals`() {
        func person(_ number: Int64) -> Reference { Cast.reference(number: number) }
        let order = ranking([
            (person(1), Workload(usage: Usage(usedInYear: 2))),
            (person(2), Workload(usage: Usage(usedInYear: 1), lastAskedAt: Cast.moment(2026, 2, 1, 9))),
            (person(3), Workload(usage: Usage(usedInYear: 1), lastAskedAt: Cast.moment(2026, 1, 1, 9))),
        ]).places.map(\.reference.id.number)
        #expect(order == [3, 2, 1])
    }

    @Test func `keeps the excluded on the page with their reasons`() {
        let ranking = ranking([(Cast.reference(standing: .left), .none)])
        #expect(ranking.places.isEmpty)
        #expect(ranking.excluded.first?.reasons == [.notInProgram(.left)])
    }

    @Test func `excludes by a must that is known to be missed, not by one that is unknown`() {
        var strict = Criteria(useCases: ["Bed management"])
        strict.importance = [.useCase: .must]
        let pool = [
            (
                reference: Cast.reference(number: 1, profile: Profile(useCases: ["Payroll"])),
                workload: Workload.none
            ),
            (reference: Cast.reference(number: 2, profile: Profile()), workload: Workload.none),
        ]
        let ranking = Ranking(
            pool: pool, criteria: strict, weights: Weights(), eligibility: Cast.eligibility())
        #expect(ranking.places.map(\.reference.id.number) == [2])
        #expect(ranking.excluded.first?.reasons == [.misses(.useCase)])
    }
}
