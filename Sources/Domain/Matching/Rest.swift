import Foundation

/// How rested a reference is: three quarters of it are the part of their limit that is still free, one quarter how long
/// ago they were last asked or engaged, where 90 days and more are a whole rest.
package struct Rest: Hashable, Sendable {
    /// Thousandths of a limit used or held: of the month's, the quarter's or the year's, whichever is fullest.
    package let used: Int
    /// Days since they were last asked or engaged, nil where they never were.
    package let days: Int?

    package static let whole = 90

    package init(limits: Limits, workload: Workload, today: Day) {
        let usage = workload.usage
        used = max(
            Self.thousandths(usage.inQuarter, of: limits.quarter),
            Self.thousandths(usage.inYear, of: limits.year),
            limits.month.map { Self.thousandths(usage.inMonth, of: $0) } ?? 0)
        // The day of the ask in UTC: whether it was one day more makes no difference here.
        let asked = workload.lastAskedAt.map { Int(($0.timeIntervalSince1970 / 86_400).rounded(.down)) }
        let last = [asked, workload.lastEngagedOn?.number].compactMap { $0 }.max()
        days = last.map { max(0, today.number - $0) }
    }

    /// 0 (limit used up, asked today) to 1,000.
    package var thousandths: Int {
        let free = 1000 - min(1000, used)
        let time = min(days ?? Self.whole, Self.whole) * 1000 / Self.whole
        return (3 * free + time) / 4
    }

    /// Points beside the fit's, at most `weight`.
    package func points(_ weight: Int) -> Int { (thousandths * weight + 500) / 1000 }

    private static func thousandths(_ taken: Int, of limit: Int) -> Int {
        limit > 0 ? taken * 1000 / limit : 1000
    }
}
