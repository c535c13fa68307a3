import Domain
import Testing

@Suite struct `A thank-you that gives what was promised for the call` {
    private static func gift(
        _ balance: BenefitBalance = BenefitBalance(free: 1), call: ID<Engagement> = ID(9)
    ) -> BenefitGrant {
        BenefitGrant(
            id: ID(1), reference: ID(1),
            promise: BenefitPromise(
                tier: ID(3), kind: .perCall, title: "A small gift per call", key: "a small gift per call",
                period: "call \(call)", engagement: call, amount: 1, currency: nil, grantedOn: Cast.today,
                dueOn: Cast.today),
            balance: balance, dueOn: Cast.today, wish: balance.owed > 0 ? .donated : nil, last: .granted,
            isWithdrawn: false)
    }

    private static func thanks(_ valueReturn: String) throws -> Thanks {
        try Cast.match(.tookPlace).thank(Cast.act(), text: "Thank you.", valueReturn: valueReturn)
    }

    @Test func `hands it over`() throws {
        let entry = try #require(
            try Self.thanks("a small gift per call").delivery(of: Self.gift(), on: Cast.today))
        #expect(entry.kind == .delivered && entry.free == -1 && entry.by == Cast.marta.id)
    }

    @Test func `leaves what belongs to another call, is something else, is given already or goes to charity`()
        throws
    {
        let thanks = try Self.thanks("A small gift per call")
        #expect(thanks.delivery(of: Self.gift(call: ID(8)), on: Cast.today) == nil)
        #expect(try Self.thanks("News of the deal").delivery(of: Self.gift(), on: Cast.today) == nil)
        for balance in [BenefitBalance(delivered: 1), BenefitBalance(owed: 1)] {
            #expect(thanks.delivery(of: Self.gift(balance), on: Cast.today) == nil)
        }
    }
}
