/// How long before a call its reference has to know of it.
package struct CallNotice: Hashable, Sendable {
    package let hours: Int

    /// Nil for what is below none or above four weeks.
    package init?(hours: Int) {
        guard (0...672).contains(hours) else { return nil }
        self.hours = hours
    }

    private init(hoursOf hours: Int) { self.hours = hours }

    /// Two days: until somebody says otherwise.
    package static let usual = CallNotice(hoursOf: 48)

    /// What a form offers.
    package static let choices = [0, 2, 4, 8, 24, 48, 72, 120, 168, 336].map { CallNotice(hoursOf: $0) }

    package var words: String {
        switch hours {
        case 0: "none"
        case let hours where hours % 168 == 0: Self.count(hours / 168, "week")
        case let hours where hours % 24 == 0: Self.count(hours / 24, "day")
        default: Self.count(hours, "hour")
        }
    }

    private static func count(_ number: Int, _ what: String) -> String {
        "\(number) \(what)\(number == 1 ? "" : "s")"
    }
}
