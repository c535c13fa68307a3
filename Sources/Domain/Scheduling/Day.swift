package import Foundation

/// A calendar day without a clock or a time zone, such as an opportunity's close date or the end of a quarter.
///
/// Stored as the number of days since 1970-01-01, so comparing and adding cost one integer operation. The
/// conversions between that number and year, month and day are Howard Hinnant's `days_from_civil` and
/// `civil_from_days` ("chrono-Compatible Low-Level Date Algorithms"): the proleptic Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Nil when there is no such day, as 30 February, or the year is not one of four digits.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.lengthOfMonth(month, year: year)
        else { return nil }
        self.init(valid: year, month, day)
    }

    /// Reads `2026-02-03` (ISO 8601, extended form) and nothing else.
    package init?(iso text: String) {
        var digits: [Int] = []
        digits.reserveCapacity(8)
        var position = 0
        for byte in text.utf8 {
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 48, byte <= 57, position < 10 else { return nil }
                digits.append(Int(byte) - 48)
            }
            position += 1
        }
        guard digits.count == 8 else { return nil }
        let year = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3]
        self.init(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    }

    /// The day that a clock on the wall in `zone` shows at `date`.
    package init(of date: Date, in zone: TimeZone) {
        let local = date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: date))
        self.init(number: Int((local / 86_400).rounded(.down)))
    }

    package var year: Int { civil.year }

    /// 1 for January to 12 for December.
    package var month: Int { civil.month }

    /// The day of the month, from 1.
    package var day: Int { civil.day }

    /// `2026-02-03`.
    package var iso: String {
        let (year, month, day) = civil
        let text = String(year)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
            + (month < 10 ? "-0\(month)" : "-\(month)") + (day < 10 ? "-0\(day)" : "-\(day)")
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601); 1970-01-01 was a Thursday.
    package var weekday: Int {
        let fromThursday = (number + 3) % 7
        return (fromThursday < 0 ? fromThursday + 7 : fromThursday) + 1
    }

    /// 1 to 4.
    package var quarter: Int { (month - 1) / 3 + 1 }

    package var startOfQuarter: Day {
        let (year, month, _) = civil
        return Day(valid: year, (month - 1) / 3 * 3 + 1, 1)
    }

    package var startOfNextQuarter: Day {
        let (year, month, _) = civil
        return month > 9 ? Day(valid: year + 1, 1, 1) : Day(valid: year, (month - 1) / 3 * 3 + 4, 1)
    }

    package var startOfMonth: Day { adding(days: 1 - day) }

    package var startOfNextMonth: Day {
        startOfMonth.adding(days: Day.lengthOfMonth(month, year: year))
    }

    package var startOfYear: Day { Day(valid: year, 1, 1) }

    package var startOfNextYear: Day { Day(valid: year + 1, 1, 1) }

    package func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// Negative when `other` is earlier.
    package func days(until other: Day) -> Int {
        other.number - number
    }

    /// The first moment of this day in `zone`: midnight, the first of two midnights, or, where the clock was put
    /// forward over midnight, the moment it was.
    package func start(in zone: TimeZone) -> Date {
        let midnight = number * 86_400
        let before = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight - 86_400)))
        let after = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(midnight + 86_400)))
        for offset in [max(before, after), min(before, after)] {
            let candidate = Date(timeIntervalSince1970: Double(midnight - offset))
            if zone.secondsFromGMT(for: candidate) == offset { return candidate }
        }
        // Midnight was skipped; the change lies between the two readings of it, the later of them included.
        var low = midnight - max(before, after)
        var high = midnight - min(before, after)
        while high - low > 1 {
            let middle = (low + high) / 2
            if zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(middle))) == before {
                low = middle
            } else {
                high = middle
            }
        }
        return Date(timeIntervalSince1970: Double(high))
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    package static func lengthOfMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private init(valid year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400
        return (month <= 2 ? year + 1 : year, month, day)
    }
}
