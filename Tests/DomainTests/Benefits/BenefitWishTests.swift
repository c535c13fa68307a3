import Domain
import Testing

@Suite struct `A reference's word on a benefit` {
    private static let helen = Cast.reference(tier: 0)

    private static func grant(
        _ balance: BenefitBalance, kind: Benefit.Kind = .creditAYear, wish: BenefitGrant.Wish? = nil,
        due: Day? = nil
    ) -> BenefitGrant {
        BenefitGrant(
            id: ID(1), reference: ID(1),
            promise: BenefitPromise(
                tier: ID(1), kind: kind, title: "Yearly credit", key: "k", period: "2026", amount: 500_000,
                currency: kind == .creditAYear ? "USD" : nil, grantedOn: Cast.today, dueOn: due),
            balance: balance, dueOn: due, wish: wish, last: .granted, isWithdrawn: false)
    }

    private static func claim(
        _ grant: BenefitGrant, _ amount: Int64? = nil, by reference: Reference = helen, seen: String? = nil
    ) throws(Refusal) -> BenefitChange {
        try grant.claim(
            by: reference, Cast.act(Cast.helen), amount: amount, seen: seen ?? grant.mark, today: Cast.today,
            to: [Cast.marta])
    }

    private static func donate(_ grant: BenefitGrant, isAllowed: Bool = true) throws(Refusal) -> BenefitChange
    {
        try grant.donate(
            by: helen, Cast.act(Cast.helen), seen: grant.mark, today: Cast.today, isAllowed: isAllowed,
            to: [Cast.marta])
    }

    @Test func `claims some of a credit, and the coordinators hear of it with a fortnight to deliver`() throws
    {
        let change = try Self.claim(Self.grant(BenefitBalance(free: 500_000)), 200_000)
        #expect(change.entry.kind == .claimed)
        #expect(change.entry.free == -200_000 && change.entry.owed == 200_000)
        #expect(change.dueOn == Cast.today.adding(days: 14))
        #expect(change.letters.map(\.to) == [[Cast.marta.mail]])
        #expect(change.letters.first?.facts[.change] == "claimed Yearly credit, 2,000 USD")
        let whole = try Self.claim(Self.grant(BenefitBalance(free: 500_000)))
        #expect(whole.entry.owed == 500_000)
    }

    @Test(arguments: [Int64(0), -5, 500_001]) func `can't claim more than is left, or nothing`(amount: Int64)
    {
        #expect(throws: Refusal.self) { try Self.claim(Self.grant(BenefitBalance(free: 500_000)), amount) }
    }

    @Test func `claims once with one press, and not when gone, no reference, or without rewards`() {
        let grant = Self.grant(BenefitBalance(free: 500_000))
        let gone = Self.grant(BenefitBalance(delivered: 1))
        let gift = Self.grant(BenefitBalance(free: 1), kind: .perCall)
        let attempts: [(() throws -> BenefitChange, Refusal.Kind)] = [
            ({ try Self.claim(grant, seen: "500000.0.1") }, .stale), ({ try Self.claim(gone) }, .outOfStep),
            ({ try Self.claim(grant, by: Cast.reference(standing: .left)) }, .outOfStep),
            ({ try Self.claim(grant, by: Cast.reference(takesNoRewards: true)) }, .outOfStep),
            ({ try Self.claim(gift) }, .outOfStep),
        ]
        for (attempt, kind) in attempts {
            let refusal = #expect(throws: Refusal.self) { try attempt() }
            #expect(refusal?.kind == kind)
        }
    }

    @Test func `keeps the day by which an event takes place when they say that they come`() throws {
        let end = Cast.day(2026, 3, 31)
        let change = try Self.claim(Self.grant(BenefitBalance(free: 1), kind: .recurringEvent, due: end))
        #expect(change.dueOn == end)
        #expect(change.activity.sentence == "is coming to Yearly credit")
    }

    @Test func `gives to charity only what could be somebody else's, and where the tenant allows it`() throws
    {
        let credit = Self.grant(BenefitBalance(free: 500_000))
        #expect(try Self.donate(credit).entry.kind == .donated)
        #expect(throws: Refusal.self) { try Self.donate(credit, isAllowed: false) }
        #expect(throws: Refusal.self) {
            try Self.donate(Self.grant(BenefitBalance(free: 1), kind: .standing))
        }
        // What is on its way to them is not also on its way to charity.
        let claimed = Self.grant(BenefitBalance(free: 300_000, owed: 200_000), wish: .claimed)
        #expect(throws: Refusal.self) { try Self.donate(claimed) }
        #expect(try Self.claim(claimed, 100_000).entry.owed == 100_000)
    }

    @Test func `declines what is left, not what they claimed`() throws {
        let grant = Self.grant(BenefitBalance(free: 300_000, owed: 200_000), wish: .claimed)
        let change = try grant.decline(
            by: Self.helen, Cast.act(Cast.helen), seen: grant.mark, today: Cast.today, to: [])
        #expect(change.entry.free == -300_000 && change.entry.owed == 0)
    }

    @Test func `is answered when what they claimed is delivered, and only then`() throws {
        func letters(_ grant: BenefitGrant) throws -> [Letter] {
            try grant.deliver(
                to: Self.helen, Cast.act(), note: "Invoice 12", seen: grant.mark, today: Cast.today
            ).letters
        }
        let claimed = try letters(Self.grant(BenefitBalance(owed: 200_000), wish: .claimed))
        #expect(claimed.map(\.kind) == [.benefitDelivered])
        #expect(claimed.first?.facts[.benefit] == "Yearly credit, 2,000 USD")
        #expect(try letters(Self.grant(BenefitBalance(free: 1), kind: .perCall)).isEmpty)
    }
}
