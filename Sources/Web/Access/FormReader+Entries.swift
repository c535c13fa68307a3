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

    package mutating func timeZone(_ name: String) -> TimeZone? {
        let text = line(name, max: 60)
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
