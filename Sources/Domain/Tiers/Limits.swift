/// How often a reference may be engaged: slots a calendar quarter and slots a calendar year, both at once.
package struct Limits: Hashable, Sendable {
    package let quarter: Int
    package let year: Int

    package init(quarter: Int, year: Int) {
        self.quarter = quarter
        self.year = year
    }

    /// These limits with a reference's own beneath them: an own limit can lower, never raise.
    package func lowered(quarter ownQuarter: Int?, year ownYear: Int?) -> Limits {
        Limits(quarter: min(quarter, ownQuarter ?? quarter), year: min(year, ownYear ?? year))
    }
}
