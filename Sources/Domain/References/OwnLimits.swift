/// How often at most a reference wants to be engaged; nil where only the tier's limits hold.
package struct OwnLimits: Hashable, Sendable {
    package var month: Int?
    package var quarter: Int?
    package var year: Int?

    package init(month: Int? = nil, quarter: Int? = nil, year: Int? = nil) {
        self.month = month
        self.quarter = quarter
        self.year = year
    }

    /// The same with what another tier's limits make meaningless taken away.
    func under(_ limits: Limits) -> OwnLimits {
        OwnLimits(
            month: month.flatMap { $0 < limits.quarter ? $0 : nil },
            quarter: quarter.flatMap { $0 < limits.quarter ? $0 : nil },
            year: year.flatMap { $0 < limits.year ? $0 : nil })
    }

    /// Refuses what is above a tier's limits; a month can't have more than its quarter.
    func check(against tier: Tier) throws(Refusal) {
        for (own, window, most, limit) in [
            (month, "month", tier.limits.quarter, "quarter"),
            (quarter, "quarter", tier.limits.quarter, "quarter"), (year, "year", tier.limits.year, "year"),
        ] {
            guard let own else { continue }
            guard own >= 0 else { throw Refusal(.invalid, "A limit can't be below zero.") }
            guard own <= most else {
                throw Refusal(
                    .invalid,
                    "The tier \(tier.name) allows \(most) a \(limit) at most, so \(own) a \(window) can't be set. "
                        + "A limit of one's own can only be lower.")
            }
        }
    }

    /// "2 a month, the tier's a quarter, 5 a year".
    var words: String {
        let quarter = quarter.map { "\($0) a quarter" } ?? "the tier's a quarter"
        let year = year.map { "\($0) a year" } ?? "the tier's a year"
        return (month.map { ["\($0) a month"] } ?? []).joined() + (month == nil ? "" : ", ")
            + "\(quarter), \(year)"
    }
}

extension Reference {
    package var ownLimits: OwnLimits {
        OwnLimits(month: ownMonthLimit, quarter: ownQuarterLimit, year: ownYearLimit)
    }
}
