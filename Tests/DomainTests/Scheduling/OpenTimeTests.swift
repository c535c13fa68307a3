import Domain
import Foundation
import Testing

/// Held against a walk from minute to minute with Foundation's calendar, which shares no code with ours.
@Suite struct `Business time` {
    private static let zones = [
        "Pacific/Honolulu", "America/New_York", "America/Havana", "Europe/Vienna", "Asia/Kathmandu",
        "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
    ]
    /// The evening before a change of clocks somewhere, and days without one.
    private static let days = [
        "2026-03-06", "2026-03-27", "2026-04-03", "2026-06-12", "2026-10-02", "2026-10-30",
    ]

    private static func isOpen(_ moment: Date, _ calendar: Calendar, _ business: BusinessCalendar) -> Bool {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute], from: moment)
        guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
            let minute = parts.minute, let weekday = parts.weekday,
            let date = Day(year: year, month: month, day: day)
        else { return false }
        let open = business.hours[(weekday + 5) % 7 + 1]?.contains(hour * 60 + minute) ?? false
        return open && !business.holidays.contains(date)
    }

    private static func walk(
        _ minutes: Int, from start: Date, _ zone: TimeZone, _ business: BusinessCalendar
    ) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var (moment, left) = (start, minutes)
        while left > 0 {
            if isOpen(moment, calendar, business) { left -= 1 }
            moment += 60
        }
        return moment
    }

    @Test(arguments: zones)
    func `agrees with a walk from minute to minute`(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        for hours in [CalendarCase.Hours.usual, .always, .evenings, .shortFriday] {
            let business = BusinessCalendar(
                timeZone: zone, hours: hours.minutes, holidays: [Cast.day(2026, 4, 6), Cast.day(2026, 3, 30)])
            for iso in Self.days {
                let day = try #require(Day(iso: iso))
                for (hour, minutes) in [(1, 45), (11, 480), (16, 200), (22, 610)] {
                    let start = day.start(in: zone).addingTimeInterval(Double(hour) * 3600)
                    let due = business.adding(hours: Double(minutes) / 60, to: start)
                    let walked = Self.walk(minutes, from: start, zone, business)
                    #expect(due == walked, "\(name), \(hours), \(iso) \(hour):00 and \(minutes) minutes")
                    let between = business.hours(from: start, to: due)
                    #expect(abs(between * 60 - Double(minutes)) < 0.001)
                    let back = business.subtracting(hours: between, from: due)
                    #expect(abs(business.hours(from: back, to: due) - between) < 0.001)
                    #expect(back >= start)
                }
            }
        }
    }

    @Test func `is negative backwards and nothing over a weekend`() {
        let calendar = Cast.program.calendar
        #expect(calendar.hours(from: Cast.moment(2026, 3, 13, 17), to: Cast.moment(2026, 3, 16, 9)) == 0)
        #expect(calendar.hours(from: Cast.moment(2026, 3, 13, 15), to: Cast.moment(2026, 3, 16, 11)) == 4)
        #expect(calendar.hours(from: Cast.moment(2026, 3, 16, 11), to: Cast.moment(2026, 3, 13, 15)) == -4)
    }

    @Test func `taken off a Monday morning is Friday afternoon`() {
        let calendar = Cast.program.calendar
        let due = Cast.moment(2026, 3, 16, 10)
        #expect(calendar.subtracting(hours: 2, from: due) == Cast.moment(2026, 3, 13, 16))
        #expect(calendar.subtracting(hours: 1, from: due) == Cast.moment(2026, 3, 16, 9))
        #expect(calendar.subtracting(hours: 0, from: due) == due)
        #expect(
            calendar.subtracting(hours: 2, from: Cast.moment(2026, 3, 15, 12)) == Cast.moment(2026, 3, 13, 15)
        )
    }

    @Test func `is ordinary time where the calendar never opens`() {
        let closed = BusinessCalendar(timeZone: .gmt, hours: [:])
        #expect(closed.adding(hours: 4, to: Cast.now) == Cast.now + 4 * 3600)
        #expect(closed.adding(businessDays: 2, to: Cast.now) == Cast.now + 2 * 86_400)
        #expect(closed.endOfBusinessDay(0, after: Cast.now) == Cast.now + 86_400)
        #expect(closed.subtracting(hours: 4, from: Cast.now) == Cast.now - 4 * 3600)
    }

    @Test func `is found beyond a year of holidays`() {
        let year = Set((0..<400).map { Cast.today.adding(days: $0) })
        let calendar = BusinessCalendar(
            timeZone: Cast.vienna, hours: BusinessCalendar.usualHours, holidays: year)
        let due = calendar.adding(hours: 1, to: Cast.now)
        #expect(Day(of: due, in: Cast.vienna) >= Cast.today.adding(days: 400))
        #expect(Day.clock(of: due, in: Cast.vienna) == "10:00")
    }
}
