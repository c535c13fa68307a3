import Domain
import Foundation
import Testing

@Suite struct `The fit of a reference` {
    private let criteria = Criteria(
        industry: NAICS("6221"), headcount: 800, useCases: ["Bed management"], competitors: ["Medisys"])

    private func fit(
        _ reference: Reference, _ criteria: Criteria? = nil, weights: Weights = Weights()
    ) -> Fit {
        Fit(of: reference, to: criteria ?? self.criteria, weights: weights, on: Cast.today)
    }

    private func words(_ reference: Reference, _ criteria: Criteria) -> String {
        fit(reference, criteria).sentence
    }

    @Test func `is 100 for one who shares everything`() {
        let twin = Cast.reference(
            account: Cast.account(atPurchase: 800),
            profile: Profile(useCases: ["bed management"], competitorsEvaluated: ["Medisys"]))
        #expect(fit(twin).score == 100)
    }

    @Test func `is told in one line, reasons for before reasons against`() {
        let wanted = Criteria(
            industry: NAICS("6221"), headcount: 1800, useCases: ["Bed management"],
            competitors: ["Medisys", "Carebase"], language: "de")
        let reference = Cast.reference(
            account: Cast.account(industries: ["6222"], atPurchase: 900),
            profile: Profile(useCases: ["Bed management"], competitorsEvaluated: ["Carebase", "MediSys"]))
        #expect(
            words(reference, wanted)
                == "same subsector, same use case, evaluated the same two competitors; half the size; "
                + "not known: language")
        let small = Cast.reference(
            account: Cast.account(industries: ["6222"], atPurchase: 300),
            profile: Profile(useCases: ["Bed management"], competitorsEvaluated: ["Carebase", "MediSys"]))
        #expect(
            words(small, wanted)
                == "same subsector, same use case, evaluated the same two competitors; 6 times smaller; "
                + "not known: language")
    }

    @Test func `counts only what the request states`() {
        #expect(fit(Cast.reference(), Criteria(useCases: ["Bed management"])).score == 100)
        #expect(fit(Cast.reference(), Criteria()).sentence == "the request states no criteria")
    }

    @Test func `leaves out what the coordinator ignores`() {
        var wanted = criteria
        wanted.importance = [.competitors: .ignore, .size: .ignore]
        #expect(fit(Cast.reference(), wanted).parts.map(\.criterion) == [.industry, .useCase])
    }

    @Test func `scores the unknown below a match and above a mismatch`() {
        let wanted = Criteria(useCases: ["Bed management"])
        let match = fit(Cast.reference(), wanted).score
        let unknown = fit(Cast.reference(profile: Profile()), wanted).score
        let mismatch = fit(Cast.reference(profile: Profile(useCases: ["Payroll"])), wanted).score
        #expect(match > unknown && unknown > mismatch)
    }

    @Test func `explains every point it gives`() {
        let fit = fit(Cast.reference())
        #expect(fit.parts.map(\.criterion) == [.industry, .useCase, .size, .competitors])
        #expect(abs(fit.parts.reduce(0) { $0 + $1.points } - Double(fit.score)) <= 0.5)
        #expect(abs(fit.parts.reduce(0) { $0 + $1.weight } - 100) < 0.001)
    }

    @Test func `takes the nearest of several industries of a company`() {
        let wanted = Criteria(industry: NAICS("6221"))
        #expect(
            words(Cast.reference(account: Cast.account(industries: ["4451"])), wanted) == "another industry")
        let both = Cast.reference(account: Cast.account(industries: ["4451", "6222"]))
        #expect(words(both, wanted) == "same subsector")
        #expect(fit(both, wanted).parts[0].detail == "Psychiatric and Substance Abuse Hospitals")
    }

    @Test(arguments: [
        (1, "other use cases"), (2, "one of three use cases"), (3, "two of three use cases"),
        (4, "same three use cases"),
    ])
    func `gives a share for a share of the use cases`(known: Int, words: String) {
        let names = ["Payroll", "Triage", "Bed management", "Theatre planning"]
        let reference = Cast.reference(profile: Profile(useCases: Array(names.prefix(known))))
        let fit = fit(reference, Criteria(useCases: Array(names.dropFirst())))
        #expect(fit.parts[0].words == words)
        #expect(fit.score == [0, 33, 67, 100][known - 1])
    }

    @Test func `knows a name in any spelling`() {
        let reference = Cast.reference(
            account: Cast.account(products: ["GTXPro"]), profile: Profile(useCases: ["bed-management"]))
        let wanted = Criteria(useCases: ["Bed Management"], product: "GTX Pro")
        #expect(fit(reference, wanted).score == 100)
    }
}

@Suite struct `The size of a reference's company` {
    private func part(_ account: Account, _ criteria: Criteria) -> Fit.Part? {
        Fit(of: Cast.reference(account: account), to: criteria, weights: Weights(), on: Cast.today)
            .parts.first
    }

    @Test func `of 50 is far from 5,000, and of 3,000 near`() throws {
        let wanted = Criteria(headcount: 5000)
        #expect(try #require(part(Cast.account(atPurchase: 50), wanted)).match == 0)
        #expect(try #require(part(Cast.account(atPurchase: 3000), wanted)).match > 0.8)
    }

    @Test func `is that at the time of purchase, and today's is marked`() throws {
        let wanted = Criteria(headcount: 800)
        let grown = try #require(part(Cast.account(headcount: 5000, atPurchase: 800), wanted))
        #expect(grown.sentence == "about the same size")
        let unknown = try #require(part(Cast.account(headcount: 800, atPurchase: nil), wanted))
        #expect(unknown.sentence == "about the same size (today's size)")
    }

    @Test func `counts revenue as much as people where both are known of both`() throws {
        let wanted = Criteria(headcount: 800, revenue: 100_000_000_00)
        let account = Cast.account(atPurchase: 800, revenueAtPurchase: 3_000_000_000)
        #expect(abs(try #require(part(account, wanted)).match - 0.5) < 0.001)
        // Today's revenue says nothing about the company that bought.
        let today = Cast.account(atPurchase: 800, revenue: 3_000_000_000)
        #expect(try #require(part(today, wanted)).match == 1)
    }

    @Test func `is unknown where nothing is known of it`() throws {
        let wanted = Criteria(headcount: 800)
        #expect(try #require(part(Cast.account(headcount: nil, atPurchase: nil), wanted)).isUnknown)
    }

    @Test(arguments: [
        (400, "half the size"), (280, "a third of the size"), (200, "a quarter of the size"),
        (80, "10 times smaller"), (1600, "twice the size"), (4000, "5 times the size"),
    ])
    func `is said as people say it`(headcount: Int, words: String) {
        #expect(part(Cast.account(atPurchase: headcount), Criteria(headcount: 800))?.words == words)
    }
}
