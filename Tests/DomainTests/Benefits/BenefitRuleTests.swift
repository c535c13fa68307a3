import Domain
import Foundation
import Testing

@Suite struct `Something granted` {
    private static let helen = Cast.reference()

    private static func grant(
        _ balance: BenefitBalance, kind: Benefit.Kind = .creditAYear, due: Day? = nil
    ) -> BenefitGrant {
        BenefitGrant(
            id: ID(1), reference: ID(1),
            promise: BenefitPromise(
                tier: ID(1), kind: kind, title: "Yearly credit", key: "credit USD", period: "2026",
                amount: 500_000, currency: kind == .creditAYear ? "USD" : nil, grantedOn: Cast.today,
                dueOn: due),
            balance: balance, dueOn: due, wish: balance.owed > 0 ? .claimed : nil, last: .granted,
            isWithdrawn: false)
    }

    private static func deliver(_ grant: BenefitGrant, seen: String? = nil) throws(Refusal) -> BenefitChange {
        try grant.deliver(
            to: helen, Cast.act(), note: " Invoice 12 ", seen: seen ?? grant.mark, today: Cast.today)
    }

    @Test func `is handed over as far as it was claimed, else whole`() throws {
        let claimed = try Self.deliver(Self.grant(BenefitBalance(free: 300_000, owed: 200_000)))
        #expect(
            claimed.entry.free == 0 && claimed.entry.owed == -200_000 && claimed.entry.note == "Invoice 12")
        #expect(
            claimed.activity.sentence == "delivered to Dr. Helen Osei: Yearly credit, 2,000 USD")
        let whole = try Self.deliver(Self.grant(BenefitBalance(free: 500_000)))
        #expect(whole.entry.free == -500_000 && whole.entry.owed == 0)
    }

    @Test func `is handed over once`() {
        let gone = Self.grant(BenefitBalance(delivered: 500_000))
        #expect(throws: Refusal.self) { try Self.deliver(gone) }
        let grant = Self.grant(BenefitBalance(free: 500_000))
        let error = #expect(throws: Refusal.self) { try Self.deliver(grant, seen: gone.mark) }
        #expect(error?.kind == .stale)
    }

    @Test func `is taken back with a reason, and after that nothing of it is there`() throws {
        let grant = Self.grant(BenefitBalance(free: 300_000, owed: 200_000))
        #expect(throws: Refusal.self) {
            try grant.reverse(
                of: Self.helen, Cast.act(), reason: " ", seen: grant.mark, today: Cast.today)
        }
        let change = try grant.reverse(
            of: Self.helen, Cast.act(), reason: "Granted twice", seen: grant.mark, today: Cast.today)
        #expect(change.entry.free == -300_000 && change.entry.owed == -200_000)
        let gone = Self.grant(BenefitBalance())
        #expect(throws: Refusal.self) {
            try gone.reverse(of: Self.helen, Cast.act(), reason: "Again", seen: gone.mark, today: Cast.today)
        }
    }

    @Test func `that was noted as delivered by mistake is owed again`() throws {
        let grant = Self.grant(BenefitBalance(delivered: 200_000))
        let change = try grant.reverse(
            of: Self.helen, Cast.act(), reason: "Wrong line", seen: grant.mark, today: Cast.today)
        #expect(change.entry.owed == 200_000 && change.dueOn == Cast.today)
        let sum = BenefitBalance(of: [
            Self.entry(.granted, free: 200_000), Self.entry(.delivered, free: -200_000), change.entry,
        ])
        #expect(sum == BenefitBalance(free: 0, owed: 200_000, delivered: 0))
    }

    @Test func `is overdue the day after it was due, and only while it is owed`() {
        let gift = Self.grant(BenefitBalance(free: 1), kind: .perCall, due: Cast.today)
        #expect(!gift.isOverdue(on: Cast.today) && gift.isOverdue(on: Cast.today.adding(days: 1)))
        let given = Self.grant(BenefitBalance(delivered: 1), kind: .perCall, due: Cast.today)
        #expect(!given.isOverdue(on: Cast.today.adding(days: 1)))
        #expect(!Self.grant(BenefitBalance(free: 500_000)).isOwed)
    }

    private static func entry(_ kind: BenefitEntry.Kind, free: Int64) -> BenefitEntry {
        BenefitEntry(
            kind: kind, free: free, owed: 0, on: Cast.today, at: Cast.now, by: nil, actorName: "", note: "")
    }
}
