package import Foundation

/// How an attempt to let a letter leave went.
package enum Delivery: Hashable, Sendable {
    /// Kept as a file, which is named; there is no mail server.
    case written(String)
    /// Taken by the mail server, in its words.
    case sent(String)
    /// Not yet, for this reason; to be tried again at that moment.
    case postponed(String, until: Date)
    /// Not at all, for this reason.
    case failed(String)

    /// After something that may pass: again after a while that grows, and after two days no more.
    ///
    /// - Parameter attempts: how many there were, this one included.
    package init(fault: String, attempts: Int, at now: Date) {
        let waits = Self.waits
        guard attempts <= waits.count else {
            self = .failed("given up after \(attempts) attempts: \(fault)")
            return
        }
        self = .postponed(fault, until: now + waits[max(0, attempts - 1)])
    }

    /// Minutes and hours, in seconds: two days and some in all.
    private static let waits: [TimeInterval] = [
        60, 300, 900, 3600, 4 * 3600, 8 * 3600, 12 * 3600, 24 * 3600,
    ]
}
