import Foundation

/// A coordinator stopping the clocks of a request, with a reason, until a day.
package struct ClockPause: RequestDecision {
    package let request: Request
    package let pause: Pause
    package let activity: Activity
    package let letters: [Letter]

    /// How far ahead a request can be postponed, in days.
    package static let longest = 366
}

extension Request {
    /// - Parameter clock: as it stands in the transaction that saves the pause.
    package func pauseClock(
        _ act: Act, reason: Pause.Reason, words: String, until: Day, today: Day, clock: RequestClock
    ) throws(Refusal) -> ClockPause {
        try checkOpen()
        if let pause = clock.pause {
            throw Refusal(.outOfStep, "The clock stands still already: \(pause.sentence).")
        }
        guard clock.running.contains(where: \.canBePaused) else {
            throw Refusal(.outOfStep, "The call is at its time; move the call if it is to be another.")
        }
        guard until > today else {
            throw Refusal(.invalid, "Choose a day after today; the clock runs on when it begins.")
        }
        guard until <= today.adding(days: ClockPause.longest) else {
            throw Refusal(.invalid, "A clock can stand still for a year at most.")
        }
        let words = words.trimmingBlanks
        guard reason != .other || !words.isEmpty else {
            throw Refusal(.invalid, "Say in a few words why the clock stands still.")
        }
        let pause = Pause(
            reason: reason, words: words, until: until, pausedAt: act.at, pausedBy: act.by.name)
        return ClockPause(
            request: self, pause: pause,
            activity: Activity(
                at: act.at, by: act.by, kind: .clockPaused, request: id,
                sentence: "paused the clock until \(until.spelled)", detail: pause.sentence),
            letters: tellOthers(act, .clockPaused, [.until: until.spelled, .reason: pause.sentence]))
    }
}
