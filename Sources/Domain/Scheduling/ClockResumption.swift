package import Foundation

/// The clocks of a request running on, with the rest of their time: because a coordinator says so, or because the day
/// has come until which they stood still.
package struct ClockResumption: RequestDecision {
    package let request: Request
    /// The pause with its end.
    package let pause: Pause
    package let activity: Activity
    package let letters: [Letter]
}

extension Request {
    package func resumeClock(_ act: Act, clock: RequestClock) throws(Refusal) -> ClockResumption {
        try checkOpen()
        guard var pause = clock.pause else { throw Refusal(.outOfStep, "The clock runs already.") }
        pause.resumedAt = act.at
        pause.resumedBy = act.by.name
        return ClockResumption(
            request: self, pause: pause,
            activity: Activity(
                at: act.at, by: act.by, kind: .clockResumed, request: id,
                sentence: "let the clock run on"),
            letters: tellOthers(act, .clockResumed))
    }

    /// - Returns: nil while the day has not come.
    package func resumeClock(_ clock: RequestClock, at now: Date, program: Program) -> ClockResumption? {
        guard var pause = clock.pause, pause.until.start(in: program.timeZone) <= now else { return nil }
        pause.resumedAt = now
        return ClockResumption(
            request: self, pause: pause,
            activity: Activity(
                byServerAt: now, kind: .clockResumed, request: id,
                sentence: "let the clock run on: the pause is over"),
            letters: toEverybody(.pauseOver, [.reason: pause.sentence]))
    }

    /// To the coordinator and the AE, whoever they are.
    func toEverybody(_ kind: LetterKind, _ more: LetterFacts = [:]) -> [Letter] {
        var letters: [Letter] = []
        if let coordinator {
            letters.append(
                Letter(
                    kind, to: coordinator, facts: facts.adding(more),
                    button: Letter.Button("Open the request", .coordinatorRequest(id))))
        }
        if ae.id != coordinator?.id {
            letters.append(
                Letter(
                    kind, to: ae, facts: facts.adding(more),
                    button: Letter.Button("Open the request", .aeRequest(id))))
        }
        return letters
    }
}
