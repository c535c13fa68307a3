import Domain
import Foundation
import Testing

@Suite struct `A due time on the business calendar` {
    private func calendar(_ zone: String, holidays: Set<Day> = []) -> BusinessCalendar {
        BusinessCalendar(
            timeZone: TimeZone(identifier: zone) ?? .gmt, hours: BusinessCalendar.usualHours,
            holidays: holidays)
    }

    private func moment(_ day: Day, _ hour: Int, _ minute: Int = 0, _ zone: String) -> Date {
        day.moment(minute: hour * 60 + minute, in: TimeZone(identifier: zone) ?? .gmt)
    }

    @Test(arguments: [
        "Pacific/Honolulu", "America/New_York", "Europe/Vienna", "Asia/Kolkata", "Pacific/Auckland",
    ])
    func `runs only while the office is open, in every zone`(zone: String) {
        let friday = Cast.day(2026, 3, 13)
        let due = calendar(zone).adding(hours: 4, to: moment(friday, 15, 0, zone))
        #expect(due == moment(Cast.day(2026, 3, 16), 11, 0, zone))
    }

    @Test func `within the day is plain arithmetic`() {
        let tuesday = Cast.day(2026, 3, 10)
        let due = calendar("Europe/Vienna").adding(hours: 4, to: moment(tuesday, 9, 30, "Europe/Vienna"))
        #expect(due == moment(tuesday, 13, 30, "Europe/Vienna"))
    }

    @Test func `filed at night starts in the morning`() {
        let due = calendar("Europe/Vienna").adding(
            hours: 4, to: moment(Cast.day(2026, 3, 10), 2, 0, "Europe/Vienna"))
        #expect(due == moment(Cast.day(2026, 3, 10), 13, 0, "Europe/Vienna"))
    }

    @Test func `is right across the change to summer time`() {
        // Sunday 29 March 2026: Vienna skips an hour between Friday and Monday.
        let due = calendar("Europe/Vienna").adding(
            hours: 2, to: moment(Cast.day(2026, 3, 27), 16, 0, "Europe/Vienna"))
        #expect(due == moment(Cast.day(2026, 3, 30), 10, 0, "Europe/Vienna"))
    }

    @Test func `leaves holidays out`() {
        let easterMonday = Cast.day(2026, 4, 6)
        let due = calendar("Europe/Vienna", holidays: [easterMonday]).adding(
            hours: 2, to: moment(Cast.day(2026, 4, 3), 16, 0, "Europe/Vienna"))
        #expect(due == moment(Cast.day(2026, 4, 7), 10, 0, "Europe/Vienna"))
    }

    @Test func `of one business day is the same clock time on the next`() {
        let due = calendar("Europe/Vienna").adding(
            businessDays: 1, to: moment(Cast.day(2026, 3, 13), 11, 20, "Europe/Vienna"))
        #expect(due == moment(Cast.day(2026, 3, 16), 11, 20, "Europe/Vienna"))
    }

    @Test func `of one business day from a Sunday is the close of Monday`() {
        let due = calendar("Europe/Vienna").adding(
            businessDays: 1, to: moment(Cast.day(2026, 3, 15), 11, 0, "Europe/Vienna"))
        #expect(due == moment(Cast.day(2026, 3, 16), 17, 0, "Europe/Vienna"))
    }

    @Test func `the same business day ends at its close, or at the next one's after hours`() {
        let calendar = calendar("Europe/Vienna")
        let close = moment(Cast.day(2026, 3, 10), 17, 0, "Europe/Vienna")
        #expect(
            calendar.endOfBusinessDay(0, after: moment(Cast.day(2026, 3, 10), 16, 59, "Europe/Vienna"))
                == close)
        #expect(
            calendar.endOfBusinessDay(0, after: close)
                == moment(Cast.day(2026, 3, 11), 17, 0, "Europe/Vienna"))
    }

    @Test func `still comes where the calendar never opens`() {
        let closed = BusinessCalendar(timeZone: .gmt, hours: [:])
        #expect(closed.adding(hours: 4, to: Cast.now) == Cast.now.addingTimeInterval(4 * 3600))
    }
}
