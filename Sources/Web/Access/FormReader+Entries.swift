package import Domain
package import Foundation

/// Fields that several forms of the coordinator have.
extension FormReader {
    /// Names, one a line, each once.
    package mutating func names(_ name: String, most: Int = 30) -> [String] {
        let text = text(name, max: 4000, required: false)
        var names: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = String(line).trimmed
            if !line.isEmpty, !names.contains(where: { Name.isSame($0, line) }) { names.append(line) }
        }
        if names.count > most { reject(name, "At most \(most); these are \(names.count)") }
        if names.contains(where: { $0.count > 100 }) { reject(name, "At most 100 characters each") }
        return names
    }

    /// Names with commas, semicolons or line breaks between, each once.
    package mutating func list(_ name: String, most: Int = 20) -> [String] {
        let text = text(name, max: 2000, required: false)
        var names: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
            let part = String(part).trimmed
            if !part.isEmpty, !names.contains(where: { Name.isSame($0, part) }) { names.append(part) }
        }
        if names.count > most { reject(name, "At most \(most); these are \(names.count)") }
        if names.contains(where: { $0.count > 100 }) { reject(name, "At most 100 characters each") }
        return names
    }

    /// A number of people, as `1200` or `1,200`.
    package mutating func headcount(_ name: String) -> Int? {
        let text = line(name, max: 20, required: false)
        guard !text.isEmpty else { return nil }
        let digits = text.filter { $0 != "," && $0 != " " && $0 != "'" }
        guard let number = Int(digits), (1...10_000_000).contains(number) else {
            reject(name, "How many people, as 1,200")
            return nil
        }
        return number
    }

    /// A day and a time as a browser's field sends them, `2026-03-31T14:00`, on the clocks of `zone`. A time that the
    /// clocks skip is refused; of one that they show twice the first is meant.
    package mutating func moment(_ name: String, in zone: TimeZone) -> Date? {
        let text = line(name, max: 30)
        guard !text.isEmpty else { return nil }
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard parts.count == 2, let day = Day(iso: parts[0]), let minute = Day.minute(clock: parts[1]) else {
            reject(name, "A day and a time as 2026-03-31 14:00")
            return nil
        }
        guard let moment = day.moments(minute: minute, in: zone).first else {
            reject(
                name,
                "The clocks in \(zone.identifier) are put forward over that time; choose one before or after")
            return nil
        }
        return moment
    }

    package mutating func timeZone(_ name: String, required: Bool = true) -> TimeZone? {
        let text = line(name, max: 60, required: required)
        guard !text.isEmpty else { return nil }
        // Foundation also knows abbreviations such as EST, which do not follow the clocks of any place.
        guard text.contains("/") || text == "UTC" || text == "GMT", let zone = TimeZone(identifier: text)
        else {
            reject(name, "A time zone as Europe/Vienna or America/New_York")
            return nil
        }
        return zone
    }

    /// The edition that the form was drawn from; a form without one is as good as stale.
    package var edition: Edition? { Edition(text: form["version"] ?? "") }
}
