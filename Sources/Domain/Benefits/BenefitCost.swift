/// What the benefits of one tier came to in one quarter, in one currency: promised, handed over, and not wanted or expired.
package struct BenefitCost: Hashable, Sendable {
    package let year: Int
    package let quarter: Int
    package let tier: ID<Tier>
    package let tierName: String
    package let currency: String
    package let granted: Int64
    package let delivered: Int64
    package let lapsed: Int64

    package init(
        year: Int, quarter: Int, tier: ID<Tier>, tierName: String, currency: String, granted: Int64,
        delivered: Int64, lapsed: Int64
    ) {
        self.year = year
        self.quarter = quarter
        self.tier = tier
        self.tierName = tierName
        self.currency = currency
        self.granted = granted
        self.delivered = delivered
        self.lapsed = lapsed
    }

    /// "Q1 2026".
    package var quarterName: String { "Q\(quarter) \(year)" }
}
