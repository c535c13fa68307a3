package import Foundation

extension Day {
    /// `1 January 2027`: no order of day and month to mistake.
    package var spelled: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    /// `1 Jan`, for tight places.
    package var short: String { "\(day) \(Self.monthNames[month - 1].prefix(3))" }

    package var weekdayName: String { Self.weekdayNames[weekday - 1] }

    /// The moment at that minute of the local day. Where the clocks skip the minute, the moment an hour on is meant;
    /// where it comes twice, the first.
    package func moment(minute: Int, in zone: TimeZone) -> Date {
        let local = Date(timeIntervalSince1970: Double(number) * 86_400 + Double(minute) * 60)
        let before = Double(zone.secondsFromGMT(for: local.addingTimeInterval(-86_400)))
        let guess = local.addingTimeInterval(-before)
        let offset = Double(zone.secondsFromGMT(for: guess))
        if offset == before { return guess }
        let second = local.addingTimeInterval(-offset)
        return Double(zone.secondsFromGMT(for: second)) == offset ? second : guess
    }

    /// Every moment at which a clock on the wall shows that minute of this day: none where the clocks are put forward over
    /// it, two where they are put back over it, else one.
    package func moments(minute: Int, in zone: TimeZone) -> [Date] {
        let local = Date(timeIntervalSince1970: Double(number) * 86_400 + Double(minute) * 60)
        let offsets = Set(
            [-86_400.0, 86_400].map { zone.secondsFromGMT(for: local.addingTimeInterval($0)) })
        return offsets.map { (offset: $0, moment: local.addingTimeInterval(-Double($0))) }
            .filter { zone.secondsFromGMT(for: $0.moment) == $0.offset }
            .map(\.moment).sorted()
    }

    /// The minute of a day that a clock shows as `09:05`; nil for any other text.
    package static func minute(clock text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return hours * 60 + minutes
    }

    /// Minutes since local midnight, by the clock on the wall.
    package static func minute(of time: Date, in zone: TimeZone) -> Int {
        let local = Int(time.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: time)
        return ((local % 86_400) + 86_400) % 86_400 / 60
    }

    /// `09:05`, by the clock on the wall.
    package static func clock(of time: Date, in zone: TimeZone) -> String {
        let minute = minute(of: time, in: zone)
        let (hours, minutes) = (minute / 60, minute % 60)
        return (hours < 10 ? "0" : "") + String(hours) + ":" + (minutes < 10 ? "0" : "") + String(minutes)
    }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    package static let weekdayNames = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
}
