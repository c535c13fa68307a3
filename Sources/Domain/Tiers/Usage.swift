/// What a reference has spent of the limits in the month, the quarter and the year of one day: slots used by engagements that
/// took place, and slots held by asks that are still open.
package struct Usage: Hashable, Sendable {
    package var usedInMonth: Int
    package var heldInMonth: Int
    package var usedInQuarter: Int
    package var heldInQuarter: Int
    package var usedInYear: Int
    package var heldInYear: Int

    package init(
        usedInMonth: Int = 0, heldInMonth: Int = 0, usedInQuarter: Int = 0, heldInQuarter: Int = 0,
        usedInYear: Int = 0, heldInYear: Int = 0
    ) {
        self.usedInMonth = usedInMonth
        self.heldInMonth = heldInMonth
        self.usedInQuarter = usedInQuarter
        self.heldInQuarter = heldInQuarter
        self.usedInYear = usedInYear
        self.heldInYear = heldInYear
    }

    package static let none = Usage()

    package var inMonth: Int { usedInMonth + heldInMonth }
    package var inQuarter: Int { usedInQuarter + heldInQuarter }
    package var inYear: Int { usedInYear + heldInYear }

    /// The limit that would be broken by `slots` more on `day`, and the first day on which it no longer binds;
    /// nil while there is room. Where several bind, the one that lasts longest is named.
    package func exhausted(_ limits: Limits, by slots: Int = 1, on day: Day) -> OffRotation? {
        if inYear + slots > limits.year {
            return OffRotation(
                window: .year, taken: inYear, limit: limits.year, slots: slots, until: day.startOfNextYear)
        }
        if inQuarter + slots > limits.quarter {
            return OffRotation(
                window: .quarter, taken: inQuarter, limit: limits.quarter, slots: slots,
                until: day.startOfNextQuarter)
        }
        if let limit = limits.month, inMonth + slots > limit {
            return OffRotation(
                window: .month, taken: inMonth, limit: limit, slots: slots, until: day.startOfNextMonth)
        }
        return nil
    }

    /// Slots that are left of limits like these, never below zero.
    package func left(of limits: Limits) -> Int {
        max(
            0,
            min(
                limits.quarter - inQuarter, limits.year - inYear, limits.month.map { $0 - inMonth } ?? .max))
    }

    /// Whether a limit of the month is what is used up first.
    package func endsWithMonth(_ limits: Limits) -> Bool {
        limits.month.map { $0 - inMonth < min(limits.quarter - inQuarter, limits.year - inYear) } ?? false
    }

    /// Whether more is taken than limits like these allow: what lowering a limit does to somebody.
    package func isOver(_ limits: Limits) -> Bool {
        inQuarter > limits.quarter || inYear > limits.year || limits.month.map { inMonth > $0 } ?? false
    }
}
