/// Weekly hours as they are kept, typed and said.
extension WeeklyHours {
    /// A span a line: the weekday, and the minutes from when to when.
    package var kept: [String] {
        spans.map { "\($0.weekday) \($0.minutes.lowerBound) \($0.minutes.upperBound)" }
    }

    /// A line that is none is left out.
    package init(kept lines: [String]) {
        self.init(
            lines.compactMap { line in
                let numbers = line.split(separator: " ").compactMap { Int($0) }
                guard numbers.count == 3, numbers[1] < numbers[2] else { return nil }
                return Span(weekday: numbers[0], minutes: numbers[1]..<numbers[2])
            })
    }

    /// The hours of a weekday as they are typed: `09:00–12:00, 13:00–17:00`; empty for none.
    package func text(on weekday: Int) -> String {
        self[weekday].map { "\(Self.clock($0.lowerBound))–\(Self.clock($0.upperBound))" }
            .joined(separator: ", ")
    }

    /// Reads what was typed for a weekday: spans with commas between, each from one time to another, as `9-12, 13:00-17:30`.
    ///
    /// - Returns: nil for what is no list of spans, or where one ends before it begins.
    package static func spans(typed text: String, on weekday: Int) -> [Span]? {
        let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" }).map(String.init)
        let spans = parts.map { span($0, weekday) }
        let found = spans.compactMap(\.self)
        return found.count == spans.count ? found : nil
    }

    /// The week in words, days alike together: "Monday to Thursday 09:00–17:00; Friday 09:00–12:00".
    package var words: String {
        var groups: [(first: Int, last: Int, text: String)] = []
        for weekday in 1...7 where isOpen(on: weekday) {
            let text = text(on: weekday)
            if let last = groups.last, last.last == weekday - 1, last.text == text {
                groups[groups.count - 1].last = weekday
            } else {
                groups.append((weekday, weekday, text))
            }
        }
        let parts = groups.map { group in
            let (first, last) = (Day.weekdayNames[group.first - 1], Day.weekdayNames[group.last - 1])
            let days = group.first == group.last ? first : "\(first) to \(last)"
            return "\(days) \(group.text)"
        }
        return parts.isEmpty ? "none" : parts.joined(separator: "; ")
    }

    private static func span(_ text: String, _ weekday: Int) -> Span? {
        let ends = text.replacing("–", with: "-").replacing("—", with: "-").replacing(" to ", with: "-")
            .split(separator: "-", omittingEmptySubsequences: false).map { minute($0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
        return Span(weekday: weekday, minutes: from..<to)
    }

    /// `9`, `9:30`, `09.30`; 24:00 is the end of the day.
    private static func minute(_ text: Substring) -> Int? {
        let parts = String(text).trimmingBlanks
            .split(omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "." })
        guard (1...2).contains(parts.count),
            parts.allSatisfy({
                (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
            }),
            let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0, minute < 60,
            hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }

    private static func clock(_ minute: Int) -> String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
    }
}
