/// How large a company is, or was: people employed, and revenue a year in minor units of the program's currency.
package struct CompanySize: Hashable, Sendable {
    package var headcount: Int?
    package var revenue: Int64?

    package init(headcount: Int? = nil, revenue: Int64? = nil) {
        self.headcount = headcount
        self.revenue = revenue
    }

    package var isUnknown: Bool { headcount == nil && revenue == nil }

    /// How many times as large this company is, by people; nil unless both numbers are known and more than none.
    func headcountRatio(to other: CompanySize) -> Double? {
        guard let mine = headcount, let theirs = other.headcount, mine > 0, theirs > 0 else { return nil }
        return Double(mine) / Double(theirs)
    }

    /// The same by revenue.
    func revenueRatio(to other: CompanySize) -> Double? {
        guard let mine = revenue, let theirs = other.revenue, mine > 0, theirs > 0 else { return nil }
        return Double(mine) / Double(theirs)
    }
}

extension Account {
    package var sizeToday: CompanySize { CompanySize(headcount: headcount, revenue: revenue?.minor) }

    package var sizeAtPurchase: CompanySize {
        CompanySize(headcount: headcountAtPurchase, revenue: revenueAtPurchase?.minor)
    }
}
