/// A reference at a limit: not to be asked until the window ends.
package struct OffRotation: Hashable, Sendable {
    /// The calendar windows, in the tenant's time zone, over which slots are counted.
    package enum Window: String, Hashable, Sendable {
        case quarter
        case year
    }

    package let window: Window
    package let taken: Int
    package let limit: Int
    package let until: Day

    package init(window: Window, taken: Int, limit: Int, until: Day) {
        self.window = window
        self.taken = taken
        self.limit = limit
        self.until = until
    }

    package var sentence: String {
        "at \(taken) of \(limit) this \(window.rawValue); free from \(until.spelled)"
    }
}
