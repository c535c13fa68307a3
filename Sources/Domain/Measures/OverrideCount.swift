/// How often references were asked, or their calls recorded, past a limit or a rest in one quarter, against how often
/// they were asked at all.
package struct OverrideCount: Hashable, Sendable {
    /// The first day of the quarter, in the tenant's time zone.
    package let quarter: Day
    package let overrides: Int
    /// How many references they fell upon.
    package let references: Int
    package let asks: Int

    package init(quarter: Day, overrides: Int, references: Int, asks: Int) {
        self.quarter = quarter
        self.overrides = overrides
        self.references = references
        self.asks = asks
    }
}
