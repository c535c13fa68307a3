/// What a tier promises a reference for a time: a credit for a year, an event of a quarter, a gift for a call. The key and the
/// period name it, so that it is granted once however often it is worked out.
package struct BenefitPromise: Hashable, Sendable {
    package let tier: ID<Tier>
    package let kind: Benefit.Kind
    package let title: String
    /// What it is a promise of, whatever its title says: one credit a currency, else the title.
    package let key: String
    /// `2026`, `2026-Q4`, `call 12`, or how many times it was begun.
    package let period: String
    package let engagement: ID<Engagement>?
    /// Minor units of the currency; pieces without one.
    package let amount: Int64
    package let currency: String?
    package let grantedOn: Day
    package let dueOn: Day?
    /// The last day on which it can be claimed or handed over unasked; nil for what lasts.
    package let lastDay: Day?

    package init(
        tier: ID<Tier>, kind: Benefit.Kind, title: String, key: String, period: String,
        engagement: ID<Engagement>? = nil, amount: Int64, currency: String?, grantedOn: Day, dueOn: Day?,
        lastDay: Day? = nil
    ) {
        self.tier = tier
        self.kind = kind
        self.title = title
        self.key = key
        self.period = period
        self.engagement = engagement
        self.amount = amount
        self.currency = currency
        self.grantedOn = grantedOn
        self.dueOn = dueOn
        self.lastDay = lastDay
    }

    /// "Credit of 5,000 USD a year, 3,000 USD".
    package var spelled: String {
        currency.map { "\(title), \(Money(minor: amount, currency: $0).spelled)" } ?? title
    }
}

extension Benefit {
    /// What makes it the same benefit although its title or its worth changed.
    var key: String {
        switch kind {
        case .creditAYear: "credit \(worth?.currency ?? "")"
        case .earlyAccess, .recurringEvent, .perCall, .standing, .oneOff: title.lowercased()
        }
    }
}
