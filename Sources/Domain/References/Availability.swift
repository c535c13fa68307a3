package import Foundation

/// When and for what a reference may be asked, as they set it themselves.
package struct Availability: Hashable, Sendable {
    /// A rest that the reference asked for.
    package enum Pause: Hashable, Sendable {
        case until(Day)
        case untilFurtherNotice

        /// Whether it lasts on a day; the day that it names is the first on which the reference is back.
        package func holds(on day: Day) -> Bool {
            switch self {
            case .untilFurtherNotice: true
            case .until(let back): day < back
            }
        }
    }

    package internal(set) var pause: Pause?
    package internal(set) var willingFor: Set<EngagementType>
    /// When calls can be, by the clocks of their time zone; a weekday without hours never works for them.
    package internal(set) var hours: WeeklyHours
    /// How long before a call they have to know of it.
    package internal(set) var notice: CallNotice
    package internal(set) var daysOff: [DaysOff]
    package internal(set) var timeZone: TimeZone
    package internal(set) var topics: Topics

    package init(
        pause: Pause?, willingFor: Set<EngagementType>, hours: WeeklyHours, notice: CallNotice = .usual,
        daysOff: [DaysOff], timeZone: TimeZone, topics: Topics = .none
    ) {
        self.pause = pause
        self.willingFor = willingFor
        self.hours = hours
        self.notice = notice
        self.daysOff = daysOff
        self.timeZone = timeZone
        self.topics = topics
    }

    /// With hours from nine to five on every weekday (1 is Monday) but those.
    package init(
        pause: Pause?, willingFor: Set<EngagementType>, weekdaysOff: Set<Int>, daysOff: [DaysOff],
        timeZone: TimeZone, topics: Topics = .none
    ) {
        self.init(
            pause: pause, willingFor: willingFor, hours: WeeklyHours(except: weekdaysOff), daysOff: daysOff,
            timeZone: timeZone, topics: topics)
    }

    package func isPaused(on day: Day) -> Bool { pause?.holds(on: day) ?? false }

    /// Whether that day works for them, pauses aside.
    package func isFree(on day: Day) -> Bool {
        hours.isOpen(on: day.weekday) && !daysOff.contains { $0.contains(day) }
    }

    /// The first day from `start` on that works for them, within a year.
    package func firstFreeDay(from start: Day, regardlessOfPause: Bool = false) -> Day? {
        var day = start
        if !regardlessOfPause {
            if case .until(let back) = pause { day = max(day, back) }
            if pause == .untilFurtherNotice { return nil }
        }
        for _ in 0..<366 {
            if isFree(on: day) { return day }
            day = day.adding(days: 1)
        }
        return nil
    }
}
