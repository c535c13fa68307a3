import Domain
import Foundation
import Testing

/// One row of the table that the business calendar is held to: local clock times in a zone, worked out by hand.
struct CalendarCase: Sendable, CustomTestStringConvertible {
    /// What is added to the start.
    enum Amount: Sendable {
        case hours(Double)
        case days(Int)
        /// The close of the business day that is so many on.
        case close(Int)
    }

    /// The opening hours that the rows speak of.
    enum Hours: Sendable {
        /// Monday to Friday, 9:00 to 17:00.
        case usual
        /// Every day, all day.
        case always
        /// Every day from 18:00 to midnight.
        case evenings
        /// Monday to Thursday 8:00 to 17:00, Friday 10:00 to 12:00.
        case shortFriday

        var minutes: [Int: Range<Int>] {
            switch self {
            case .usual: BusinessCalendar.usualHours
            case .always: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, 0..<1440) })
            case .evenings: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, 1080..<1440) })
            case .shortFriday: [1: 480..<1020, 2: 480..<1020, 3: 480..<1020, 4: 480..<1020, 5: 600..<720]
            }
        }
    }

    let zone: String
    let hours: Hours
    let holidays: [String]
    let start: String
    let amount: Amount
    let expected: String

    init(
        _ zone: String, _ hours: Hours = .usual, without holidays: [String] = [], from start: String,
        _ amount: Amount, is expected: String
    ) {
        self.zone = zone
        self.hours = hours
        self.holidays = holidays
        self.start = start
        self.amount = amount
        self.expected = expected
    }

    var testDescription: String { "\(zone), \(hours): \(start) + \(amount)" }

    var timeZone: TimeZone? { TimeZone(identifier: zone) }

    func calendar() -> BusinessCalendar? {
        timeZone.map {
            BusinessCalendar(
                timeZone: $0, hours: hours.minutes, holidays: Set(holidays.compactMap { Day(iso: $0) }))
        }
    }

    /// Foundation's reading of a local time, which shares no code with ours.
    func moment(_ text: String) -> Date? {
        let numbers = text.split(whereSeparator: { "- :".contains($0) }).compactMap { Int($0) }
        guard numbers.count >= 5, let zone = timeZone else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.date(
            from: DateComponents(
                year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
                second: numbers.count > 5 ? numbers[5] : 0))
    }
}
