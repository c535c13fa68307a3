/// One whole-day event of a calendar file: its first day, how many days it lasts, and whether it comes every year.
package struct HolidayEvent: Hashable, Sendable {
    /// Why an event gives no holiday.
    package enum Fault: Error, Hashable, Sendable {
        case noDay
        case noSuchDay
        /// It begins at an hour.
        case notWholeDays
        case endsBeforeItBegins
        /// It lasts more than a month.
        case tooLong
        /// By a rule other than the same day every year.
        case repeats

        package var sentence: String {
            switch self {
            case .noDay: "It has no day."
            case .noSuchDay: "There is no such day."
            case .notWholeDays: "It begins or ends at a time of day; holidays are whole days."
            case .endsBeforeItBegins: "It ends before it begins."
            case .tooLong: "It lasts longer than a month."
            case .repeats: "It repeats by a rule that is not read here: enter its days by hand."
            }
        }
    }

    let first: Day
    let length: Int
    private let repetition: Repetition?

    private struct Repetition: Hashable, Sendable {
        var last: Day?
        var count: Int?
    }

    private static let longest = 31
    private static let longestName = 120

    /// - Throws: `Fault` rather than a day that may be another than was meant.
    init(_ event: CalendarComponent) throws(Fault) {
        guard let start = event.first("DTSTART") else { throw .noDay }
        let first = try Self.day(start)
        self.first = first
        length = try Self.length(event, from: first)
        guard length <= Self.longest else { throw .tooLong }
        for name in ["RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"] where event.first(name) != nil {
            throw .repeats
        }
        let rules = event.lines.filter { $0.name == "RRULE" }
        guard rules.count <= 1 else { throw .repeats }
        if let rule = rules.first {
            repetition = try Self.repetition(rule.value, from: first)
        } else {
            repetition = nil
        }
    }

    static func name(_ event: CalendarComponent) -> String {
        let text = CalendarText.unescaped(event.first("SUMMARY")?.value ?? "")
        return String(Letter.line(text).trimmingBlanks.prefix(longestName))
    }

    /// 29 February comes only where the year has one.
    func days(in years: ClosedRange<Int>) -> [Day] {
        guard let repetition else { return span(from: first) }
        var days: [Day] = []
        var times = 0
        for year in first.year...max(first.year, years.upperBound) {
            guard let day = Day(year: year, month: first.month, day: first.day) else { continue }
            if let last = repetition.last, day > last { break }
            times += 1
            if let count = repetition.count, times > count { break }
            if years.contains(year) { days += span(from: day) }
        }
        return days
    }

    private func span(from day: Day) -> [Day] { (0..<length).map { day.adding(days: $0) } }

    /// The day after the last is what DTEND says (RFC 5545 §3.6.1); some programs say the last.
    private static func length(_ event: CalendarComponent, from first: Day) throws(Fault) -> Int {
        if let end = event.first("DTEND") {
            let days = first.days(until: try day(end))
            guard days >= 0 else { throw .endsBeforeItBegins }
            return max(1, days)
        }
        guard let duration = event.first("DURATION")?.value.uppercased() else { return 1 }
        guard duration.first == "P", let unit = duration.last, unit == "D" || unit == "W",
            let count = Int(duration.dropFirst().dropLast()), count > 0, count < 1000
        else { throw .notWholeDays }
        return unit == "W" ? count * 7 : count
    }

    private static func day(_ line: CalendarLine) throws(Fault) -> Day {
        let text = line.value.trimmingBlanks
        let type = line.parameter("VALUE")?.uppercased() ?? "DATE"
        guard type == "DATE", !text.utf8.contains(UInt8(ascii: "T")) else { throw .notWholeDays }
        guard let day = day(text) else { throw .noSuchDay }
        return day
    }

    /// `20261225`.
    private static func day(_ text: some StringProtocol) -> Day? {
        let digits = Array(text.utf8)
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        return Day(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }

    /// The same day every year and nothing else (RFC 5545 §3.3.10).
    private static func repetition(_ rule: String, from first: Day) throws(Fault) -> Repetition {
        var repetition = Repetition()
        var isYearly = false
        for part in rule.trimmingBlanks.uppercased().split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { throw .repeats }
            switch (pair[0], pair[1]) {
            case ("FREQ", "YEARLY"): isYearly = true
            case ("INTERVAL", "1"), ("WKST", _): break
            case ("BYMONTH", let month) where Int(month) == first.month: break
            case ("BYMONTHDAY", let day) where Int(day) == first.day: break
            case ("COUNT", let count):
                guard let count = Int(count), count > 0 else { throw .repeats }
                repetition.count = count
            case ("UNTIL", let until):
                guard let last = day(until.prefix(8)) else { throw .repeats }
                repetition.last = last
            default: throw .repeats
            }
        }
        guard isYearly else { throw .repeats }
        return repetition
    }
}
