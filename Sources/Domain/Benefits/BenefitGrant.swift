/// A benefit that a reference has coming, once granted: of which tier, for which time, until when, and how far it is.
package struct BenefitGrant: Hashable, Sendable {
    /// What its reference wants done with it.
    package enum Wish: String, Hashable, Sendable, CaseIterable {
        case claimed
        case donated
    }

    /// How far it is, as one word.
    package enum Standing: Hashable, Sendable {
        case claimed
        case donated
        /// To be handed over without being asked for.
        case due
        /// A credit of which some is left to claim.
        case left
        case delivered
        /// Nothing came of it, or what was given was taken back; by the last entry.
        case over(BenefitEntry.Kind)
    }

    package let id: ID<BenefitGrant>
    package let reference: ID<Reference>
    package let promise: BenefitPromise
    package let balance: BenefitBalance
    /// When what is claimed or promised is to be handed over; nil for a credit that nobody has claimed.
    package let dueOn: Day?
    package let wish: Wish?
    package let last: BenefitEntry.Kind
    /// Whether the server took it back, because its tier was left or changed; then it may be granted again.
    package let isWithdrawn: Bool

    package init(
        id: ID<BenefitGrant>, reference: ID<Reference>, promise: BenefitPromise, balance: BenefitBalance,
        dueOn: Day?, wish: Wish?, last: BenefitEntry.Kind, isWithdrawn: Bool
    ) {
        self.id = id
        self.reference = reference
        self.promise = promise
        self.balance = balance
        self.dueOn = dueOn
        self.wish = wish
        self.last = last
        self.isWithdrawn = isWithdrawn
    }

    package var kind: Benefit.Kind { promise.kind }
    package var title: String { promise.title }

    package var standing: Standing {
        if balance.owed > 0 {
            return switch wish {
            case .claimed: .claimed
            case .donated: .donated
            case nil: .due
            }
        }
        if balance.free > 0 { return kind == .creditAYear ? .left : .due }
        return balance.delivered > 0 && !isWithdrawn ? .delivered : .over(last)
    }

    /// Something of it has to be handed over.
    package var isOwed: Bool { balance.owed > 0 || kind != .creditAYear && balance.free > 0 }

    package func isOverdue(on day: Day) -> Bool { isOwed && dueOn.map { $0 < day } ?? false }

    /// So much of it in words: "2,000 USD"; empty for what is no money.
    package func spelled(_ amount: Int64) -> String {
        promise.currency.map { Money(minor: amount, currency: $0).spelled } ?? ""
    }

    /// What a form carries, to notice that somebody was quicker.
    package var mark: String { "\(balance.free).\(balance.owed).\(balance.delivered)" }

    /// Its title with so much of it: "Credit of 5,000 USD a year, 2,000 USD".
    func named(_ amount: Int64) -> String {
        [title, spelled(amount)].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
