package import Foundation

/// When a tenant works: its time zone, the hours of each weekday, and its holidays.
package struct BusinessCalendar: Hashable, Sendable {
    package let timeZone: TimeZone
    /// Opening and closing minute of the local day for each ISO weekday (1 is Monday); a missing day is closed.
    package let hours: [Int: Range<Int>]
    package let holidays: Set<Day>

    package init(timeZone: TimeZone, hours: [Int: Range<Int>], holidays: Set<Day> = []) {
        self.timeZone = timeZone
        self.hours = hours
        self.holidays = holidays
    }

    /// Monday to Friday, nine to five.
    package static let usualHours: [Int: Range<Int>] = Dictionary(
        uniqueKeysWithValues: (1...5).map { ($0, 9 * 60..<17 * 60) })

    /// The opening hours of a day as moments, nil when the tenant is closed. Local clock times are resolved by the
    /// time zone, so a day on which the clocks change is as long as it really is.
    package func opening(on day: Day) -> Range<Date>? {
        guard !holidays.contains(day), let minutes = hours[day.weekday], !minutes.isEmpty else { return nil }
        let start = day.moment(minute: minutes.lowerBound, in: timeZone)
        let end = day.moment(minute: minutes.upperBound, in: timeZone)
        return start < end ? start..<end : nil
    }

    /// The moment when that much business time has passed. A calendar with no opening in a year (all holidays)
    /// counts ordinary time, since a clock that never runs would hide the step for ever.
    package func adding(hours amount: Double, to start: Date) -> Date {
        var left = amount * 3600
        for day in days(from: start) {
            guard let opening = opening(on: day), opening.upperBound > start else { continue }
            let from = max(opening.lowerBound, start)
            let span = opening.upperBound.timeIntervalSince(from)
            if span >= left { return from.addingTimeInterval(left) }
            left -= span
        }
        return start.addingTimeInterval(amount * 3600)
    }

    /// The close of the business day that is `count` business days after the one that `start` falls in; a start
    /// outside business hours counts as the next opening. Zero is "the same business day".
    package func endOfBusinessDay(_ count: Int, after start: Date) -> Date {
        var left = count
        for day in days(from: start) {
            guard let opening = opening(on: day), opening.upperBound > start else { continue }
            if left == 0 { return opening.upperBound }
            left -= 1
        }
        return start.addingTimeInterval(Double(count + 1) * 86_400)
    }

    /// The same local time on the business day that is `count` after the start, no later than that day's close.
    package func adding(businessDays count: Int, to start: Date) -> Date {
        var left = count
        var isFirst = true
        for day in days(from: start) {
            guard let opening = opening(on: day), opening.upperBound > start else { continue }
            if isFirst && opening.lowerBound > start {
                // Filed outside hours: the clock starts at this opening, and a whole day later is the next opening.
                isFirst = false
                if left == 0 { return opening.lowerBound }
                left -= 1
                if left == 0 { return opening.upperBound }
                continue
            }
            isFirst = false
            if left == 0 {
                let minute = Day.minute(of: start, in: timeZone)
                let same = day.moment(minute: minute, in: timeZone)
                return min(max(same, opening.lowerBound), opening.upperBound)
            }
            left -= 1
        }
        return start.addingTimeInterval(Double(count) * 86_400)
    }

    private func days(from start: Date) -> some Sequence<Day> {
        let first = Day(of: start, in: timeZone)
        return (0..<400).lazy.map { first.adding(days: $0) }
    }
}
