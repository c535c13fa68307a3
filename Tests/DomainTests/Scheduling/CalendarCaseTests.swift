import Domain
import Foundation
import Testing

@Suite struct `A due time` {
    private func check(_ row: CalendarCase) throws {
        let calendar = try #require(row.calendar())
        let start = try #require(row.moment(row.start))
        let due =
            switch row.amount {
            case .hours(let hours): calendar.adding(hours: hours, to: start)
            case .days(let days): calendar.adding(businessDays: days, to: start)
            case .close(let days): calendar.endOfBusinessDay(days, after: start)
            }
        let expected = try #require(row.moment(row.expected))
        #expect(due == expected, "\(due.formatted(.iso8601)) in place of \(expected.formatted(.iso8601))")
    }

    @Test(arguments: [
        CalendarCase("Pacific/Honolulu", from: "2026-03-13 15:00", .hours(4), is: "2026-03-16 11:00"),
        CalendarCase("America/New_York", from: "2026-03-10 09:30", .hours(4), is: "2026-03-10 13:30"),
        CalendarCase("Asia/Kolkata", from: "2026-03-10 13:00", .hours(4), is: "2026-03-10 17:00"),
        CalendarCase("Asia/Kathmandu", from: "2026-03-10 13:00:01", .hours(4), is: "2026-03-11 09:00:01"),
        CalendarCase("Pacific/Chatham", from: "2026-03-13 16:59", .hours(4), is: "2026-03-16 12:59"),
        CalendarCase("Pacific/Auckland", from: "2026-03-13 02:00", .hours(4), is: "2026-03-13 13:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-13 17:00", .hours(4), is: "2026-03-16 13:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-14 12:00", .hours(16), is: "2026-03-17 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-10 09:00", .hours(0.5), is: "2026-03-10 09:30"),
        CalendarCase("Europe/Vienna", from: "2026-01-01 09:00", .hours(2088), is: "2026-12-31 17:00"),
    ])
    func `in business hours runs while the office is open, in every zone`(row: CalendarCase) throws {
        try check(row)
    }

    /// New York puts its clocks forward on 8 March 2026 and back on 1 November; Vienna on 29 March and 25 October; Lord
    /// Howe back by half an hour on 5 April and forward on 4 October; Auckland back on 5 April; Amman did it on a Friday
    /// at one in the night, São Paulo and Havana at midnight.
    @Test(arguments: [
        CalendarCase("America/New_York", from: "2026-03-06 16:00", .hours(2), is: "2026-03-09 10:00"),
        CalendarCase(
            "America/New_York", .always, from: "2026-03-07 22:00", .hours(6), is: "2026-03-08 05:00"),
        CalendarCase(
            "America/New_York", .always, from: "2026-10-31 22:00", .hours(6), is: "2026-11-01 03:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-27 16:00", .hours(2), is: "2026-03-30 10:00"),
        CalendarCase("Europe/Vienna", from: "2026-10-23 11:20", .days(1), is: "2026-10-26 11:20"),
        CalendarCase("Europe/Vienna", .always, from: "2026-03-28 02:30", .days(1), is: "2026-03-29 03:30"),
        CalendarCase("Australia/Lord_Howe", from: "2026-04-03 16:30", .hours(1), is: "2026-04-06 09:30"),
        CalendarCase(
            "Australia/Lord_Howe", .always, from: "2026-10-03 23:00", .hours(4), is: "2026-10-04 03:30"),
        CalendarCase(
            "Australia/Lord_Howe", .always, from: "2026-04-04 23:00", .hours(4), is: "2026-04-05 02:30"),
        CalendarCase(
            "Pacific/Auckland", .always, from: "2026-04-04 20:00", .hours(12), is: "2026-04-05 07:00"),
        CalendarCase("Asia/Amman", .always, from: "2021-10-28 22:00", .hours(4), is: "2021-10-29 01:00"),
        CalendarCase(
            "America/Sao_Paulo", .always, from: "2018-11-03 22:00", .hours(4), is: "2018-11-04 03:00"),
        CalendarCase("America/Havana", .always, from: "2026-10-31 22:00", .hours(4), is: "2026-11-01 01:00"),
    ])
    func `is right when the clocks change`(row: CalendarCase) throws {
        try check(row)
    }

    @Test(arguments: [
        CalendarCase("Europe/Vienna", .evenings, from: "2026-03-09 22:00", .hours(2), is: "2026-03-10 00:00"),
        CalendarCase("Europe/Vienna", .evenings, from: "2026-03-09 22:00", .hours(4), is: "2026-03-10 20:00"),
        CalendarCase("Europe/Vienna", .evenings, from: "2026-03-10 00:00", .hours(1), is: "2026-03-10 19:00"),
        CalendarCase("Europe/Vienna", .evenings, from: "2026-03-09 22:00", .close(0), is: "2026-03-10 00:00"),
        CalendarCase("Europe/Vienna", .evenings, from: "2026-03-10 00:00", .close(0), is: "2026-03-11 00:00"),
        CalendarCase(
            "America/Sao_Paulo", .evenings, from: "2018-11-03 20:00", .close(0), is: "2018-11-04 01:00"),
        // The night of 17 February 2018 had the hour before midnight twice.
        CalendarCase(
            "America/Sao_Paulo", .evenings, from: "2018-02-17 20:00", .hours(5), is: "2018-02-18 00:00"),
        CalendarCase(
            "Europe/Vienna", .always, from: "2026-03-09 23:59:30", .days(1), is: "2026-03-10 23:59:30"),
    ])
    func `is right for an office that closes at midnight`(row: CalendarCase) throws {
        try check(row)
    }

    @Test(arguments: [
        CalendarCase("Europe/Vienna", from: "2026-03-13 11:20", .days(1), is: "2026-03-16 11:20"),
        CalendarCase("Europe/Vienna", from: "2026-03-10 11:20:45", .days(3), is: "2026-03-13 11:20:45"),
        CalendarCase("Europe/Vienna", from: "2026-03-13 09:00", .days(1), is: "2026-03-16 09:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-13 17:00", .days(1), is: "2026-03-16 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-15 11:00", .days(0), is: "2026-03-16 09:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-15 11:00", .days(1), is: "2026-03-16 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-15 11:00", .days(2), is: "2026-03-17 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-10 07:00", .days(2), is: "2026-03-11 17:00"),
        CalendarCase("Pacific/Honolulu", from: "2026-03-13 18:30", .days(5), is: "2026-03-20 17:00"),
        CalendarCase(
            "Europe/Vienna", .shortFriday, from: "2026-03-12 15:00", .days(1), is: "2026-03-13 12:00"),
        CalendarCase(
            "Europe/Vienna", .shortFriday, from: "2026-03-12 08:30", .days(1), is: "2026-03-13 10:00"),
        CalendarCase(
            "Europe/Vienna", .shortFriday, from: "2026-03-13 13:00", .days(1), is: "2026-03-16 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-10 16:59", .close(0), is: "2026-03-10 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-10 17:00", .close(0), is: "2026-03-11 17:00"),
        CalendarCase("Europe/Vienna", from: "2026-03-13 10:00", .close(1), is: "2026-03-16 17:00"),
    ])
    func `in business days keeps the time of day, and is a day's close when it began outside hours`(
        row: CalendarCase
    ) throws {
        try check(row)
    }

    @Test(arguments: [
        CalendarCase(
            "Pacific/Auckland", without: ["2026-04-03", "2026-04-06"], from: "2026-04-02 16:00", .hours(2),
            is: "2026-04-07 10:00"),
        CalendarCase(
            "Europe/Vienna", without: ["2026-12-25"], from: "2026-12-25 10:00", .hours(4),
            is: "2026-12-28 13:00"),
        CalendarCase(
            "Europe/Vienna", without: ["2026-12-25", "2027-01-01"], from: "2026-12-31 11:00", .days(1),
            is: "2027-01-04 11:00"),
        CalendarCase(
            "America/New_York", without: ["2026-11-26"], from: "2026-11-26 11:00", .days(1),
            is: "2026-11-27 17:00"),
        CalendarCase(
            "Europe/Vienna", without: ["2026-05-14"], from: "2026-05-13 18:00", .close(0),
            is: "2026-05-15 17:00"),
    ])
    func `leaves holidays out`(row: CalendarCase) throws {
        try check(row)
    }

    @Test(arguments: [
        CalendarCase("Pacific/Apia", from: "2011-12-29 16:00", .hours(2), is: "2012-01-02 10:00"),
        CalendarCase("Pacific/Apia", from: "2011-12-29 11:00", .days(1), is: "2012-01-02 11:00"),
        CalendarCase("Pacific/Apia", .always, from: "2011-12-29 22:00", .hours(4), is: "2011-12-31 02:00"),
        CalendarCase("Pacific/Apia", .always, from: "2011-12-29 10:00", .close(1), is: "2012-01-01 00:00"),
    ])
    func `knows no day that the zone left out`(row: CalendarCase) throws {
        try check(row)
    }
}
