package import Foundation

/// How an attempt to let a letter leave went.
package enum Delivery: Hashable, Sendable {
    /// Kept as a file, which is named; there is no mail server.
    case written(String)
    /// Taken by the mail server, in its words.
    case sent(String)
    /// Not yet, for this reason; to be tried again at that moment.
    case postponed(String, until: Date)
    /// The mail server would take no mail at all, so this was no attempt of the letter's.
    case blocked(String, until: Date)
    /// Not at all, for this reason.
    case failed(String)

    /// After something that may pass: again after a while that grows, and after two days no more.
    ///
    /// - Parameters:
    ///   - attempts: how many there were, this one included.
    ///   - jitter: from 0 to 1, how much of another quarter is waited, so that what failed together is not tried together.
    package init(fault: String, attempts: Int, at now: Date, jitter: Double) {
        let waits = Self.waits
        guard attempts <= waits.count else {
            self = .failed("given up after \(attempts) attempts: \(fault)")
            return
        }
        self = .postponed(fault, until: now + (waits[max(0, attempts - 1)] * (1 + jitter / 4)).rounded())
    }

    /// Minutes and hours, in seconds: two days and some in all.
    private static let waits: [TimeInterval] = [
        60, 300, 900, 3600, 4 * 3600, 8 * 3600, 12 * 3600, 24 * 3600,
    ]
}
