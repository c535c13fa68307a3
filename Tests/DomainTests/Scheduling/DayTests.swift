import Domain
import Foundation
import Testing

@Suite struct `A calendar day` {
    @Test func `keeps year, month and day`() throws {
        let day = try #require(Day(year: 2016, month: 10, day: 20))
        #expect((day.year, day.month, day.day) == (2016, 10, 20))
        #expect(day.iso == "2016-10-20")
        #expect(day.number == 17_094)
    }

    @Test func `agrees with its number on every day of three centuries`() {
        for number in -60_000...60_000 {
            let day = Day(number: number)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test func `is refused when the calendar has no such day`() {
        #expect(Day(year: 2026, month: 2, day: 29) == nil)
        #expect(Day(year: 2024, month: 2, day: 29) != nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(year: 2026, month: 13, day: 1) == nil)
        #expect(Day(year: 0, month: 1, day: 1) == nil)
    }

    @Test(arguments: ["2026-2-3", "2026/02/03", "2026-02-03 ", "20260203", "2026-02-031", "", "٢٠٢٦-02-03"])
    func `is read from ISO text only as it is written`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `knows its weekday, from Monday as 1`() {
        #expect(Day(iso: "1970-01-01")?.weekday == 4)
        #expect(Day(iso: "1969-12-28")?.weekday == 7)
        #expect(Day(iso: "2026-11-23")?.weekday == 1)
    }

    @Test func `knows its quarter and year and the next`() throws {
        let day = try #require(Day(iso: "2026-11-23"))
        #expect(day.quarter == 4)
        #expect(day.startOfQuarter.iso == "2026-10-01")
        #expect(day.startOfNextQuarter.iso == "2027-01-01")
        #expect(day.startOfYear.iso == "2026-01-01")
        #expect(day.startOfNextYear.iso == "2027-01-01")
        #expect(Day(iso: "2026-02-28")?.startOfNextQuarter.iso == "2026-04-01")
    }

    @Test func `counts the days to another`() throws {
        let day = try #require(Day(iso: "2026-11-23"))
        #expect(day.adding(days: 40).iso == "2027-01-02")
        #expect(day.days(until: day.adding(days: -3)) == -3)
    }

    /// Each row: the zone, the day, and its first moment in UTC as the zone's published changes have it.
    @Test(arguments: [
        ("UTC", "2026-11-23", "2026-11-23T00:00:00Z"),
        ("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z"),
        ("America/New_York", "2026-03-09", "2026-03-09T04:00:00Z"),
        ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z"),
        ("Europe/Berlin", "2026-10-26", "2026-10-25T23:00:00Z"),
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
        ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"),
        ("Pacific/Auckland", "2026-01-01", "2025-12-31T11:00:00Z"),
        ("Asia/Kolkata", "2026-01-01", "2025-12-31T18:30:00Z"),
    ])
    func `starts when its first moment comes in a zone`(zone: String, iso: String, moment: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let day = try #require(Day(iso: iso))
        let start = day.start(in: zone)
        #expect(start == (try Date(moment, strategy: .iso8601)))
        #expect(Day(of: start, in: zone) == day)
        #expect(Day(of: start.addingTimeInterval(-1), in: zone) == day.adding(days: -1))
    }

    /// Each row: the zone, the day, the clock, and the moments at which it shows that, in UTC.
    @Test(arguments: [
        ("UTC", "2026-11-23", "14:00", ["2026-11-23T14:00:00Z"]),
        ("Europe/Vienna", "2026-03-29", "01:59", ["2026-03-29T00:59:00Z"]),
        ("Europe/Vienna", "2026-03-29", "02:30", []),
        ("Europe/Vienna", "2026-03-29", "03:00", ["2026-03-29T01:00:00Z"]),
        ("Europe/Vienna", "2026-10-25", "02:30", ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]),
        ("Europe/Vienna", "2026-10-25", "03:00", ["2026-10-25T02:00:00Z"]),
        ("America/New_York", "2026-11-01", "01:15", ["2026-11-01T05:15:00Z", "2026-11-01T06:15:00Z"]),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", []),
        ("Pacific/Apia", "2011-12-30", "10:00", []),
    ])
    func `has a minute once, or twice, or not at all`(
        zone: String, iso: String, clock: String, moments: [String]
    ) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let day = try #require(Day(iso: iso))
        let minute = try #require(Day.minute(clock: clock))
        #expect(
            day.moments(minute: minute, in: zone) == (try moments.map { try Date($0, strategy: .iso8601) }))
    }

    @Test(arguments: ["24:00", "9:05", "09:60", "0905", "09:05:00", "", "+1:00", "٠٩:٠٥"])
    func `has no minute that a clock does not show`(text: String) {
        #expect(Day.minute(clock: text) == nil)
    }
}
