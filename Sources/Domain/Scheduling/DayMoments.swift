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
