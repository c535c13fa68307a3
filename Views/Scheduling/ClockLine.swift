import Domain
import Foundation

/// One step's clock in words.
struct ClockLine: Sendable {
    let step: String
    /// "2nd time" where the request came back to the step.
    let run: String
    let owner: String
    let started: String
    let due: String
    let standing: any View
    /// When it was done.
    let ended: String

    init(_ step: StepClock, in clock: RequestClock, on calendar: BusinessCalendar, reader: ReaderClock) {
        self.step = step.step.title
        run = step.run == 1 ? "" : "\(Self.ordinal(step.run)) time"
        owner = step.owner?.name ?? "nobody"
        started = reader.time(step.startedAt)
        due = reader.time(step.dueAt)
        if let outcome = step.outcome {
            standing = Self.badge(step, outcome, calendar)
            ended = step.endedAt.map { reader.time($0) } ?? ""
        } else {
            standing = Self.badge(step, in: clock, calendar, reader)
            ended = ""
        }
    }

    private static func badge(
        _ step: StepClock, _ outcome: StepClock.Outcome, _ calendar: BusinessCalendar
    ) -> StatusBadge {
        switch outcome {
        case .done:
            step.lateBy > 0
                ? StatusBadge("Missed by \(span(step.lateBy, step, calendar))", tone: .bad)
                : StatusBadge(step.step == .call ? "Took place" : "Met", tone: .good)
        case .dropped: StatusBadge("Not needed any more")
        case .notHeld: StatusBadge("Did not take place", tone: .warn)
        }
    }

    private static func badge(
        _ step: StepClock, in clock: RequestClock, _ calendar: BusinessCalendar, _ reader: ReaderClock
    ) -> DueBadge {
        let late = clock.lateness(of: step, at: reader.now, on: calendar)
        let words = span(abs(late), step, calendar)
        if step.step == .call { return DueBadge(.call, when: late < 0 ? "in \(words)" : "\(words) ago") }
        if clock.pause != nil {
            return DueBadge(.paused, when: late < 0 ? "\(words) left" : "overdue by \(words)")
        }
        if late > 0 { return DueBadge(.overdue, when: "by \(words)") }
        let isSoon = DueTimes.soon(before: step.dueAt, on: calendar) <= reader.now
        return DueBadge(isSoon ? .soon : .onTime, when: "in \(words)")
    }

    /// "40 minutes", "3 business hours", "2 business days", "5 days": in the time that the step counts.
    private static func span(_ seconds: Double, _ step: StepClock, _ calendar: BusinessCalendar) -> String {
        guard step.step.countsBusinessTime else { return DueBadge.span(seconds) }
        let lengths = calendar.hours.values.map(\.count).filter { $0 > 0 }
        let day = lengths.isEmpty ? 1440 : lengths.reduce(0, +) / lengths.count
        let minutes = Int(seconds / 60)
        return switch minutes {
        case ..<90: DueBadge.span(seconds)
        case ..<(2 * day): "\(minutes / 60) business hours"
        default: "\(minutes / day) business days"
        }
    }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 2: "2nd"
        case 3: "3rd"
        default: "\(number)th"
        }
    }
}
