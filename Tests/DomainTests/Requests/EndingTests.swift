import Domain
import Testing

@Suite struct `A request that is no longer needed` {
    @Test func `ends all open work, frees the holds, and tells those who were asked`() throws {
        let request = Cast.request()
        let matches = [
            Cast.match(.asked), Cast.match(.shortlisted), Cast.match(.thanked), Cast.match(.scheduled),
        ]
        let withdrawal = try request.withdraw(
            Cast.act(Cast.priya), reason: "The prospect chose us already", matches: matches)
        #expect(withdrawal.request.ending == .withdrawn)
        #expect(withdrawal.cancellations.count == 3)
        #expect(withdrawal.cancellations.allSatisfy { $0.engagement.state.slot == .free })
        #expect(withdrawal.cancellations.map { $0.letters.count } == [1, 1, 0])
        #expect(withdrawal.letters.map(\.to) == [[Cast.marta.mail]])
    }

    @Test func `can't be withdrawn twice`() {
        #expect(throws: Refusal.self) {
            try Cast.request(ending: .withdrawn).withdraw(Cast.act(Cast.priya), reason: "", matches: [])
        }
    }

    @Test func `ends with the deal, and both sides hear how`() throws {
        let end = try Cast.request().endDeal(
            Cast.act(Cast.priya), won: true, closedOn: Cast.today,
            value: Money(minor: 1_200_000, currency: "USD"),
            today: Cast.today, matches: [Cast.match(.asked)])
        #expect(end.request.ending == .dealWon)
        #expect(end.cancellations.count == 1)
        #expect(end.activity.sentence == "said the deal was won, 12,000 USD")
    }

    @Test func `can't close while a reference is owed thanks`() {
        #expect(throws: Refusal.self) {
            try Cast.request().close(Cast.act(), reason: "", matches: [Cast.match(.tookPlace)])
        }
    }

    @Test func `closed without a reference needs a reason for the AE`() throws {
        #expect(throws: Refusal.self) { try Cast.request().close(Cast.act(), reason: " ", matches: []) }
        let closure = try Cast.request().close(Cast.act(), reason: "Nobody in this industry", matches: [])
        #expect(closure.request.ending == .unfilled)
    }
}

@Suite struct `A page drawn before somebody else's change` {
    @Test func `is stale`() {
        let refusal = #expect(throws: Refusal.self) { try Cast.request().check(version: 2) }
        #expect(refusal?.kind == .stale)
    }
}
