package import Foundation

/// When a tenant works: its time zone, the hours of each weekday, and its holidays.
package struct BusinessCalendar: Hashable, Sendable {
    package let timeZone: TimeZone
    /// Opening and closing minute of the local day for each ISO weekday (1 is Monday), 1440 for the midnight that ends
    /// it; a missing day is closed.
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

    /// The opening hours of a day as moments, nil when the tenant is closed and for a day that the zone left out (Samoa
    /// had no 30 December 2011). Local clock times are resolved by the time zone, so a day on which the clocks change is
    /// as long as it really is.
    package func opening(on day: Day) -> Range<Date>? {
        guard let minutes = hours[day.weekday], !minutes.isEmpty, !holidays.contains(day) else { return nil }
        let start = day.moment(minute: minutes.lowerBound, in: timeZone)
        guard Day(of: start, in: timeZone) == day else { return nil }
        let end = day.moment(minute: minutes.upperBound, in: timeZone)
        return start < end ? start..<end : nil
    }

    /// The moment when that much business time has passed. A calendar that does not open often enough to get there in
    /// ten years counts ordinary time, since a clock that never runs would hide the step for ever.
    package func adding(hours amount: Double, to start: Date) -> Date {
        var left = amount * 3600
        for opening in openings(after: start) {
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
        openings(after: start).dropFirst(count).first { _ in true }?.upperBound
            ?? start.addingTimeInterval(Double(count + 1) * 86_400)
    }

    /// The same local time on the business day that is `count` after the start, within that day's hours. Outside
    /// business hours the clock starts at the next opening, and whole days from an opening end at a day's close: one
    /// business day from a Sunday is the close of Monday.
    package func adding(businessDays count: Int, to start: Date) -> Date {
        guard let first = openings(after: start).first(where: { _ in true }) else {
            return start.addingTimeInterval(Double(count) * 86_400)
        }
        if first.lowerBound > start {
            return count == 0 ? first.lowerBound : endOfBusinessDay(count - 1, after: start)
        }
        guard count > 0 else { return start }
        guard let last = openings(after: start).dropFirst(count).first(where: { _ in true }) else {
            return start.addingTimeInterval(Double(count) * 86_400)
        }
        let day = Day(of: last.lowerBound, in: timeZone)
        let seconds = start.timeIntervalSince1970.truncatingRemainder(dividingBy: 60)
        let same = day.moment(minute: Day.minute(of: start, in: timeZone), in: timeZone)
        return min(max(same.addingTimeInterval(seconds), last.lowerBound), last.upperBound)
    }

    /// The next moment after this one at which the tenant opens; a day later for one that never does.
    package func nextOpening(after moment: Date) -> Date {
        openings(after: moment).first { $0.lowerBound > moment }?.lowerBound ?? moment + 86_400
    }

    /// The openings that end after that moment, the running one included, for ten years.
    func openings(after start: Date) -> some Sequence<Range<Date>> {
        let first = Day(of: start, in: timeZone)
        return (0..<Self.horizon).lazy.compactMap { opening(on: first.adding(days: $0)) }
            .filter { $0.upperBound > start }
    }

    /// The openings that begin before that moment, the latest first, for ten years back.
    func openings(before end: Date) -> some Sequence<Range<Date>> {
        let last = Day(of: end, in: timeZone)
        return (0..<Self.horizon).lazy.compactMap { opening(on: last.adding(days: -$0)) }
            .filter { $0.lowerBound < end }
    }

    /// Ten years in days.
    private static let horizon = 3653
}
