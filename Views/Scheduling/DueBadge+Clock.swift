package import Foundation

extension DueBadge {
    /// How a step that is due at that moment stands now; soon is within four hours.
    ///
    /// - Parameter isCall: whether the moment is that of a booked call, which is at its time and not due by it.
    package init(due: Date?, isCall: Bool = false, clock: ReaderClock, isNamed: Bool = false) {
        guard let due else {
            self.init(.open, when: "")
            return
        }
        let left = due.timeIntervalSince(clock.now)
        let state: State = left < 0 ? .overdue : isCall ? .call : left < 4 * 3600 ? .soon : .onTime
        let when = left < 0 ? "by \(Self.span(-left))" : isNamed ? clock.moment(due) : clock.time(due)
        self.init(state, when: when, moment: ReaderClock.iso(due))
    }

    /// "40 minutes", "6 hours", "3 days".
    static func span(_ seconds: Double) -> String {
        let minutes = Int(seconds / 60)
        return switch minutes {
        case ..<2: "a minute"
        case ..<60: "\(minutes) minutes"
        case ..<120: "an hour"
        case ..<(48 * 60): "\(minutes / 60) hours"
        default: "\(minutes / 1440) days"
        }
    }
}
