import Foundation
import Synchronization

/// Counts tries to sign in by account and by address, and says for how long the next has to wait.
///
/// An account is counted for each address apart: whoever guesses at it from elsewhere does not lock its owner out.
package final class SignInAttempts: Sendable {
    private struct Window {
        var started: Date
        var count: Int
    }

    private let windows = Mutex<[String: Window]>([:])
    private static let length: TimeInterval = 15 * 60
    private static let anAccountFromOneAddress = 10
    private static let anAddress = 60
    private static let anAccount = 100
    /// Codes have six digits: so few tries that guessing takes years.
    private static let aCode = 20
    /// Refusals that stand on the record, so that a stranger cannot fill it.
    private static let refusalsOnRecord = 100
    /// Old windows are swept out when there are more; each is some hundred bytes.
    private static let sweepAt = 20_000

    init() {}

    /// Counts a try at an account.
    ///
    /// - Throws: A refusal with the seconds to wait.
    func count(account: String, address: String, at now: Date) throws(WebRefusal) {
        try count(account, address, most: Self.anAccount, now)
    }

    /// Counts a try at an account's second factor, by whoever knows the password.
    func count(codeOf account: String, address: String, at now: Date) throws(WebRefusal) {
        try count("\(account)/code", address, most: Self.aCode, now)
    }

    /// Whether one more refusal is written down beside the log.
    func isForRecord(at now: Date) -> Bool {
        wait([("record\n", Self.refusalsOnRecord)], now) == nil
    }

    /// Forgets the tries of somebody whose password was right. Codes that were tried stay counted: else whoever knows the
    /// password could type it between them and guess for ever.
    func succeed(account: String, address: String) {
        windows.withLock { windows in windows["\(account)\n\(address)"] = nil }
    }

    /// Forgets the codes that were tried by somebody whose code was right.
    func succeed(codeOf account: String, address: String) {
        succeed(account: "\(account)/code", address: address)
    }

    private func count(
        _ account: String, _ address: String, most: Int, _ now: Date
    ) throws(WebRefusal) {
        let limits = [
            ("\(account)\n\(address)", Self.anAccountFromOneAddress), ("\n\(address)", Self.anAddress),
            ("\(account)\n", most),
        ]
        if let wait = wait(limits, now) { throw .tooMany(retryAfter: Int(wait.rounded(.up))) }
    }

    /// Counts one more under each key; the seconds to wait where one has too many.
    private func wait(_ limits: [(key: String, most: Int)], _ now: Date) -> TimeInterval? {
        windows.withLock { windows -> TimeInterval? in
            if windows.count > Self.sweepAt {
                windows = windows.filter { now.timeIntervalSince($0.value.started) < Self.length }
            }
            var longest: TimeInterval?
            for (key, limit) in limits {
                var window = windows[key] ?? Window(started: now, count: 0)
                if now.timeIntervalSince(window.started) >= Self.length {
                    window = Window(started: now, count: 0)
                }
                window.count += 1
                windows[key] = window
                if window.count > limit {
                    longest = max(longest ?? 0, Self.length - now.timeIntervalSince(window.started))
                }
            }
            return longest
        }
    }
}
