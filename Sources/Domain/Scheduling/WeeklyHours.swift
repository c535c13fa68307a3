/// The hours of a week in which somebody can be called, by the clocks of their own time zone. A weekday without any is off.
package struct WeeklyHours: Hashable, Sendable {
    /// From one minute of a weekday to another; 1440 is the midnight that ends it.
    package struct Span: Hashable, Sendable, Comparable {
        /// ISO 8601: 1 is Monday.
        package let weekday: Int
        package let minutes: Range<Int>

        /// Nil for what no day has.
        package init?(weekday: Int, minutes: Range<Int>) {
            guard (1...7).contains(weekday), minutes.lowerBound >= 0, minutes.upperBound <= 1440,
                !minutes.isEmpty
            else { return nil }
            self.weekday = weekday
            self.minutes = minutes
        }

        package static func < (left: Span, right: Span) -> Bool {
            (left.weekday, left.minutes.lowerBound) < (right.weekday, right.minutes.lowerBound)
        }
    }

    /// In the order of the week; none touches another.
    package let spans: [Span]
    /// A bit for each weekday that has hours: read for every day of every reference that is ranked.
    private let open: UInt8

    /// Spans that overlap or touch become one.
    package init(_ spans: [Span]) {
        var joined: [Span] = []
        for span in spans.sorted() {
            if let last = joined.last, last.weekday == span.weekday,
                last.minutes.upperBound >= span.minutes.lowerBound,
                let both = Span(
                    weekday: span.weekday,
                    minutes: last.minutes.lowerBound..<max(last.minutes.upperBound, span.minutes.upperBound))
            {
                joined[joined.count - 1] = both
            } else {
                joined.append(span)
            }
        }
        self.spans = joined
        open = joined.reduce(0) { $0 | 1 << UInt8($1.weekday) }
    }

    /// Nine to five on all weekdays but these.
    package init(except weekdaysOff: Set<Int>) {
        self.init(
            (1...7).filter { !weekdaysOff.contains($0) }.compactMap {
                Span(weekday: $0, minutes: Self.nineToFive)
            })
    }

    /// Monday to Friday, nine to five: until somebody says otherwise.
    package static let usual = WeeklyHours(except: [6, 7])

    package static let nineToFive = 9 * 60..<17 * 60

    package var isEmpty: Bool { spans.isEmpty }

    package func isOpen(on weekday: Int) -> Bool { open & 1 << UInt8(weekday) != 0 }

    package subscript(weekday: Int) -> [Range<Int>] {
        spans.filter { $0.weekday == weekday }.map(\.minutes)
    }

    /// ISO weekdays without hours.
    package var weekdaysOff: Set<Int> { Set((1...7).filter { !isOpen(on: $0) }) }
}
