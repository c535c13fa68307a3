/// How often a reference may be engaged: slots a calendar quarter and slots a calendar year, both at once, and slots a
/// calendar month where the reference set a limit of that kind; no tier has one.
package struct Limits: Hashable, Sendable {
    package let quarter: Int
    package let year: Int
    /// Nil where only the quarter and the year count.
    package let month: Int?

    package init(quarter: Int, year: Int, month: Int? = nil) {
        self.quarter = quarter
        self.year = year
        self.month = month
    }

    /// These limits with a reference's own beneath them: an own limit can lower, never raise.
    package func lowered(month ownMonth: Int?, quarter ownQuarter: Int?, year ownYear: Int?) -> Limits {
        Limits(
            quarter: min(quarter, ownQuarter ?? quarter), year: min(year, ownYear ?? year),
            month: [month, ownMonth].compactMap(\.self).min())
    }
}
