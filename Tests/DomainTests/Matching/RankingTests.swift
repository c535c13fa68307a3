import Domain
import Foundation
import Testing

@Suite struct `The ranking for a request` {
    private let criteria = Criteria(
        industry: NAICS("6221"), headcount: 800, useCases: ["Bed management"], competitors: ["Medisys"])

    private func ranking(
        _ pool: [(reference: Reference, workload: Workload)], _ criteria: Criteria? = nil,
        weights: Weights = Weights()
    ) -> Ranking {
        Ranking(
            pool: pool, criteria: criteria ?? self.criteria, weights: weights,
            eligibility: Cast.eligibility())
    }

    private func person(_ number: Int64, useCase: String = "Bed management") -> Reference {
        Cast.reference(number: number, profile: Profile(useCases: [useCase]))
    }

    @Test func `puts whoever was asked least and longest ago first among equals`() {
        let order = ranking(
            [
                (person(1), Workload(usage: Usage(usedInYear: 2))),
                (person(2), Workload(usage: Usage(usedInYear: 1), lastAskedAt: Cast.moment(2026, 2, 1, 9))),
                (person(3), Workload(usage: Usage(usedInYear: 1), lastAskedAt: Cast.moment(2026, 1, 1, 9))),
            ], weights: Weights(rest: 0)
        ).places.map(\.reference.id.number)
        #expect(order == [3, 2, 1])
    }

    @Test func `lets a rested reference pass one who fits a little better and is worn out`() {
        let pool = [
            (
                reference: person(1),
                workload: Workload(
                    usage: Usage(usedInQuarter: 3, usedInYear: 5), lastEngagedOn: Cast.day(2026, 2, 20))
            ),
            (
                reference: Cast.reference(number: 2, account: Cast.account(atPurchase: 1000)),
                workload: Workload.none
            ),
        ]
        #expect(ranking(pool, weights: Weights(rest: 0)).places.first?.reference.id.number == 1)
        let rested = ranking(pool, weights: Weights(rest: 12)).places
        #expect(rested.map(\.reference.id.number) == [2, 1])
        #expect(rested.map(\.standing.restPoints) == [12, 2])
    }

    @Test func `never lets rest lift a reference of another industry and use case over one who fits`() {
        let pool = [
            (
                reference: person(1),
                workload: Workload(
                    usage: Usage(usedInQuarter: 3, usedInYear: 5), lastEngagedOn: Cast.day(2026, 2, 20))
            ),
            (
                reference: Cast.reference(
                    number: 2, account: Cast.account(industries: ["4451"]),
                    profile: Profile(useCases: ["Payroll"])), workload: Workload.none
            ),
        ]
        #expect(ranking(pool).places.first?.reference.id.number == 1)
    }

    @Test func `adds up fit and rest as they are shown`() {
        let pool = (1...40).map { number in
            (
                reference: Cast.reference(
                    number: Int64(number), account: Cast.account(atPurchase: 300 + number * 97)),
                workload: Workload(usage: Usage(usedInYear: number % 5))
            )
        }
        let places = ranking(pool).places
        #expect(places.count == 40)
        #expect(places.allSatisfy { $0.standing.points == $0.fit.score + $0.standing.restPoints })
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.standing.points >= $1.standing.points })
    }

    @Test func `keeps the excluded on the page with their reasons`() {
        let ranking = ranking([(Cast.reference(standing: .left), .none)])
        #expect(ranking.places.isEmpty)
        #expect(ranking.excluded.first?.reasons == [.notInProgram(.left)])
    }

    @Test func `excludes by a must that is known to be missed, not by one that is unknown`() {
        let strict = Criteria(useCases: ["Bed management"], importance: [.useCase: .must])
        let pool = [
            (reference: person(1, useCase: "Payroll"), workload: Workload.none),
            (reference: Cast.reference(number: 2, profile: Profile()), workload: Workload.none),
        ]
        let ranking = ranking(pool, strict)
        #expect(ranking.places.map(\.reference.id.number) == [2])
        #expect(ranking.places.first?.fit.sentence == "not known: use case (a must)")
        #expect(ranking.excluded.first?.reasons == [.misses(.useCase)])
        #expect(
            ranking.excluded.first?.sentences == ["does not meet the must on use case: other use cases"])
    }

    @Test func `says which single must to relax to get how many more when nobody fits`() {
        var strict = criteria
        strict.importance = [.useCase: .must, .industry: .must, .size: .must]
        let shop = Cast.account(industries: ["4451"])
        let pool = [
            (reference: person(1, useCase: "Payroll"), workload: Workload.none),
            (reference: person(2, useCase: "Triage"), workload: Workload.none),
            (reference: Cast.reference(number: 3, account: shop), workload: Workload.none),
            (
                reference: Cast.reference(
                    number: 4, account: shop, profile: Profile(useCases: ["Payroll"])),
                workload: Workload.none
            ),
            (reference: Cast.reference(number: 5, standing: .left), workload: Workload.none),
        ]
        let ranking = ranking(pool, strict)
        #expect(ranking.places.isEmpty)
        #expect(
            ranking.relaxations == [
                Relaxation(criterion: .useCase, gain: 2), Relaxation(criterion: .industry, gain: 1),
            ])
        for relaxation in ranking.relaxations {
            let relaxed = self.ranking(pool, strict.relaxing(relaxation.criterion))
            #expect(relaxed.places.count == relaxation.gain)
        }
    }
}
