package import Domain

/// The whole clock of a request: when each step started, was due and was done, by whom, and when the clock stood still.
package struct ClockSection: Sendable {
    /// A stretch in which the clock stood still, or stands.
    struct Stretch {
        let when: String
        let why: String
        let who: String
    }

    let lines: [ClockLine]
    let stretches: [Stretch]
    /// That the clock stands still now, and why.
    let pause: Notice?
    let resumption: ButtonForm?
    let form: ActionForm?

    /// - Parameter desk: what the reader can do about it; nil for who only reads.
    package init(
        _ clock: RequestClock, on calendar: BusinessCalendar, reader: ReaderClock, desk: ClockDesk? = nil
    ) {
        lines = clock.steps.map { ClockLine($0, in: clock, on: calendar, reader: reader) }
        stretches = clock.pauses.map { Self.stretch($0, reader) }
        pause = clock.pause.map {
            Notice(
                "\($0.sentence.capitalizedFirst). It runs on by itself when that day begins.",
                title: "The clock stands still until \(reader.day($0.until))", tone: .warn)
        }
        resumption = desk?.resumption
        form = desk?.form
    }

    private static func stretch(_ pause: Pause, _ reader: ReaderClock) -> Stretch {
        let from = reader.time(pause.pausedAt)
        guard let end = pause.resumedAt else {
            return Stretch(when: "since \(from)", why: pause.sentence, who: "stopped by \(pause.pausedBy)")
        }
        return Stretch(
            when: "\(from) to \(reader.time(end))", why: pause.sentence,
            who: "stopped by \(pause.pausedBy)"
                + (pause.resumedBy.isEmpty || pause.resumedBy == pause.pausedBy
                    ? "" : ", let go by \(pause.resumedBy)"))
    }
}
