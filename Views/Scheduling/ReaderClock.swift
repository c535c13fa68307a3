package import Domain
package import Foundation

/// Moments as their reader sees them: in their time zone, with the zone named, near ones by the day's name.
package struct ReaderClock: Sendable {
    package let zone: TimeZone
    package let now: Date

    package init(zone: TimeZone, now: Date) {
        self.zone = zone
        self.now = now
    }

    package var today: Day { Day(of: now, in: zone) }

    /// "today, 14:00 (Vienna time)", "Thu 26 Nov, 14:00 (Vienna time)"; the year where it is another.
    package func moment(_ moment: Date) -> String {
        "\(time(moment)) (\(zoneName))"
    }

    /// The same without the zone, for lists whose heading names it.
    package func time(_ time: Date) -> String {
        "\(day(Day(of: time, in: zone))), \(Day.clock(of: time, in: zone))"
    }

    /// "today", "tomorrow", "yesterday", "Thu 26 Nov", "26 Nov 2025".
    package func day(_ day: Day) -> String {
        switch today.days(until: day) {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        default:
            day.year == today.year
                ? "\(day.weekdayName.prefix(3)) \(day.short)" : "\(day.short) \(day.year)"
        }
    }

    /// "Vienna time"; "UTC" where the zone is that.
    package var zoneName: String { Self.name(of: zone) }

    package static func name(of zone: TimeZone) -> String {
        let place = place(of: zone)
        return place == zone.identifier || place == "UTC" ? place : "\(place) time"
    }

    /// "Vienna"; "UTC" where the zone is that.
    static func place(of zone: TimeZone) -> String {
        guard let place = zone.identifier.split(separator: "/").last, zone.identifier.contains("/"),
            !zone.identifier.hasPrefix("Etc/")
        else { return zone.identifier == "GMT" ? "UTC" : zone.identifier }
        return String(place).replacing("_", with: " ")
    }

    /// `2026-11-26T13:00:00Z`, for machines.
    package static func iso(_ time: Date) -> String {
        let day = Day(of: time, in: .gmt)
        let seconds = Int(time.timeIntervalSince1970.rounded(.down)) - day.number * 86_400
        let tail = seconds % 60 < 10 ? "0\(seconds % 60)" : "\(seconds % 60)"
        return "\(day.iso)T\(Day.clock(of: time, in: .gmt)):\(tail)Z"
    }
}
