package import Domain
package import Foundation

extension DueBadge {
    /// How a step that is due at that moment stands now.
    ///
    /// - Parameters:
    ///   - soonAt: from when on that is soon.
    ///   - isCall: whether the moment is that of a booked call, which is at its time and not due by it.
    ///   - pausedUntil: the day until which the step's clock stands still.
    package init(
        due: Date?, soonAt: Date?, isCall: Bool = false, pausedUntil: Day? = nil, clock: ReaderClock,
        isNamed: Bool = false
    ) {
        if let pausedUntil {
            self.init(.paused, when: "until \(clock.day(pausedUntil))")
            return
        }
        guard let due else {
            self.init(.open, when: "")
            return
        }
        let left = due.timeIntervalSince(clock.now)
        let isSoon = soonAt.map { $0 <= clock.now } ?? false
        let state: State = left < 0 ? .overdue : isCall ? .call : isSoon ? .soon : .onTime
        let when = left < 0 ? "by \(Self.span(-left))" : isNamed ? clock.moment(due) : clock.time(due)
        self.init(state, when: when, moment: ReaderClock.iso(due))
    }

    /// How the step that a request is at stands by its clock; nil where none runs.
    package init?(
        of step: Request.Step?, in clock: RequestClock, on calendar: BusinessCalendar, reader: ReaderClock,
        isNamed: Bool = false
    ) {
        guard let running = clock.running(step) else { return nil }
        self.init(
            due: running.dueAt, soonAt: DueTimes.soon(before: running.dueAt, on: calendar),
            isCall: running.step == .call, pausedUntil: clock.pause(of: step)?.until, clock: reader,
            isNamed: isNamed)
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
