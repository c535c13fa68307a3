import Domain
import Foundation
import Testing

/// One row of the table that slots are held to: a reference in one zone, a prospect in another, worked out by hand.
struct CallSlotCase: Sendable, CustomTestStringConvertible {
    let name: String
    let zone: String
    /// Of the weekday of the day that is looked at.
    let hours: [Range<Int>]
    let day: String
    var minutes = 30
    let prospectZone: String
    /// What the prospect reads: day of the month and clock of the first and the last slot.
    let first: String
    let last: String
    let count: Int

    var testDescription: String { name }

    static let nineToFive = [540..<1020]

    static let all = [
        CallSlotCase(
            name: "Vienna and New York on an ordinary day are six hours apart", zone: "Europe/Vienna",
            hours: nineToFive, day: "2026-03-04", prospectZone: "America/New_York", first: "04 03:00",
            last: "04 10:30", count: 16),
        CallSlotCase(
            name: "while only New York has put its clocks forward, five", zone: "Europe/Vienna",
            hours: nineToFive,
            day: "2026-03-17", prospectZone: "America/New_York", first: "17 04:00", last: "17 11:30",
            count: 16),
        CallSlotCase(
            name: "45 minutes end before the hours do", zone: "Europe/Vienna", hours: nineToFive,
            day: "2026-03-04", minutes: 45, prospectZone: "Europe/Vienna", first: "04 09:00",
            last: "04 16:00",
            count: 15),
        CallSlotCase(
            name: "two spans a day have a rest between them", zone: "Europe/Vienna",
            hours: [540..<630, 780..<840],
            day: "2026-03-04", prospectZone: "Europe/Vienna", first: "04 09:00", last: "04 13:30", count: 5),
        CallSlotCase(
            name: "Honolulu's morning is the next day in Auckland", zone: "Pacific/Honolulu",
            hours: nineToFive,
            day: "2026-01-14", prospectZone: "Pacific/Auckland", first: "15 08:00", last: "15 15:30",
            count: 16),
        CallSlotCase(
            name: "Auckland's morning is the day before in Honolulu", zone: "Pacific/Auckland",
            hours: nineToFive,
            day: "2026-01-14", prospectZone: "Pacific/Honolulu", first: "13 10:00", last: "13 17:30",
            count: 16),
        CallSlotCase(
            name: "hours until midnight end with it", zone: "Asia/Tokyo", hours: [1350..<1440],
            day: "2026-01-14",
            prospectZone: "Asia/Kolkata", first: "14 19:00", last: "14 20:00", count: 3),
        CallSlotCase(
            name: "Kolkata is half an hour beside the others", zone: "Asia/Kolkata", hours: [540..<600],
            day: "2026-01-14", prospectZone: "Europe/London", first: "14 03:30", last: "14 04:00", count: 2),
        CallSlotCase(
            name: "an hour that the clocks skip has no slot", zone: "America/New_York", hours: [60..<240],
            day: "2026-03-08", prospectZone: "UTC", first: "08 06:00", last: "08 07:30", count: 4),
        CallSlotCase(
            name: "an hour that comes twice has its slots twice", zone: "America/New_York", hours: [60..<180],
            day: "2026-11-01", prospectZone: "UTC", first: "01 05:00", last: "01 07:30", count: 6),
        CallSlotCase(
            name: "midnight itself may be skipped", zone: "Africa/Cairo", hours: [0..<120], day: "2026-04-24",
            prospectZone: "UTC", first: "23 22:00", last: "23 22:30", count: 2),
        CallSlotCase(
            name: "Lord Howe puts its clocks forward by half an hour", zone: "Australia/Lord_Howe",
            hours: [90..<210], day: "2026-10-04", prospectZone: "UTC", first: "03 15:00", last: "03 16:00",
            count: 3),
        CallSlotCase(
            name: "a day that Samoa left out has none", zone: "Pacific/Apia", hours: nineToFive,
            day: "2011-12-30", prospectZone: "UTC", first: "", last: "", count: 0),
    ]
}
