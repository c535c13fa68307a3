package import Foundation

/// How long a tenant is open between two moments, and the way back from it.
extension BusinessCalendar {
    /// Hours of business time between two moments; negative when `end` is the earlier.
    package func hours(from start: Date, to end: Date) -> Double {
        guard start <= end else { return -hours(from: end, to: start) }
        var seconds = 0.0
        for opening in openings(after: start) {
            guard opening.lowerBound < end else { break }
            seconds += min(opening.upperBound, end).timeIntervalSince(max(opening.lowerBound, start))
        }
        return seconds / 3600
    }

    /// The latest moment from which that much business time is left until `end`: when to remind of what is due then.
    package func subtracting(hours amount: Double, from end: Date) -> Date {
        var left = amount * 3600
        guard left > 0 else { return end }
        for opening in openings(before: end) {
            let until = min(opening.upperBound, end)
            let span = until.timeIntervalSince(opening.lowerBound)
            if span >= left { return until.addingTimeInterval(-left) }
            left -= span
        }
        return end.addingTimeInterval(-amount * 3600)
    }
}
