import Foundation

/// The stretches in which a request's clocks stood still.
struct PausedTime {
    /// In order of time, none touching another; the last may still be going on.
    let stretches: [(start: Date, end: Date?)]

    init(_ pauses: [Pause]) {
        stretches = pauses.map { ($0.pausedAt, $0.resumedAt) }.sorted { $0.start < $1.start }
    }

    /// When something is due that may take a while from a moment on: while paused the due time stands still, and the rest
    /// of the time runs on after. A due time that had passed before the pause stays where it was, and while a pause goes on
    /// it is as if that had not been.
    ///
    /// - Parameter due: the due time of what begins at a moment and is never paused.
    func due(
        from start: Date, business calendar: BusinessCalendar?, _ due: (Date) -> Date
    ) -> Date {
        var begin = start
        var ended = stretches.compactMap { stretch in stretch.end.map { (stretch.start, $0) } }
        while let (from, to) = ended.first, from <= begin {
            begin = max(begin, to)
            ended.removeFirst()
        }
        var moment = due(begin)
        for (from, to) in ended where from < moment {
            if let calendar {
                moment = calendar.adding(hours: calendar.hours(from: from, to: moment), to: to)
            } else {
                moment += to.timeIntervalSince(from)
            }
        }
        // Whole seconds, as they are kept; the sum of hours may fall short by the width of a rounding.
        return Date(timeIntervalSince1970: (moment.timeIntervalSince1970 + 0.001).rounded(.down))
    }

    /// Seconds between two moments without what was paused of them, in business time or all of it.
    func seconds(from start: Date, to end: Date, business calendar: BusinessCalendar?) -> TimeInterval {
        func measure(_ from: Date, _ to: Date) -> TimeInterval {
            guard from < to else { return 0 }
            return calendar.map { $0.hours(from: from, to: to) * 3600 } ?? to.timeIntervalSince(from)
        }
        return stretches.reduce(measure(start, end)) {
            $0 - measure(max($1.start, start), min($1.end ?? end, end))
        }
    }
}
