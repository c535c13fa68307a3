/// What a reference has spent of the limits in the quarter and the year of one day: slots used by engagements that
/// took place, and slots held by asks that are still open.
package struct Usage: Hashable, Sendable {
    package var usedInQuarter: Int
    package var heldInQuarter: Int
    package var usedInYear: Int
    package var heldInYear: Int

    package init(usedInQuarter: Int = 0, heldInQuarter: Int = 0, usedInYear: Int = 0, heldInYear: Int = 0) {
        self.usedInQuarter = usedInQuarter
        self.heldInQuarter = heldInQuarter
        self.usedInYear = usedInYear
        self.heldInYear = heldInYear
    }

    package static let none = Usage()

    package var inQuarter: Int { usedInQuarter + heldInQuarter }
    package var inYear: Int { usedInYear + heldInYear }

    /// The limit that would be broken by `slots` more on `day`, and the first day on which it no longer binds;
    /// nil while there is room. Where both bind, the year's is named, since it lasts longer.
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
        return nil
    }

    /// Whether more is taken than limits like these allow: what lowering a limit does to somebody.
    package func isOver(_ limits: Limits) -> Bool {
        inQuarter > limits.quarter || inYear > limits.year
    }
}
