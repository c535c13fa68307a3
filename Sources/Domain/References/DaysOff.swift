/// A stretch of days that does not work for a reference, both ends included.
package struct DaysOff: Hashable, Sendable {
    package let first: Day
    package let last: Day
    package let note: String

    /// Nil when the stretch ends before it starts.
    package init?(first: Day, last: Day, note: String = "") {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
        self.note = note
    }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
