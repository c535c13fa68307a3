package import Foundation

/// A coordinator's "not now" to a proposed move, until a day.
package struct TierDeferral: Hashable, Sendable {
    /// The first day on which the move may be proposed again.
    package let until: Day
    package let reason: String
    package let by: String
    package let at: Date

    package init(until: Day, reason: String, by: String, at: Date) {
        self.until = until
        self.reason = reason
        self.by = by
        self.at = at
    }

    /// For how long one stands when nothing else is said.
    package static let usualDays = 90
    package static let mostDays = 730
    package static let longestReason = 500
}
