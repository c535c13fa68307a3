package import Foundation

/// The whole clock of a request: every step that it was at, and every pause.
package struct RequestClock: Hashable, Sendable {
    /// In the order in which they started.
    package internal(set) var steps: [StepClock]
    /// In order of time.
    package internal(set) var pauses: [Pause]

    package init(steps: [StepClock] = [], pauses: [Pause] = []) {
        self.steps = steps
        self.pauses = pauses
    }

    package var running: [StepClock] { steps.filter(\.isRunning) }

    /// The pause that goes on now.
    package var pause: Pause? { pauses.last { $0.resumedAt == nil } }

    package func running(_ step: Request.Step?) -> StepClock? {
        steps.last { $0.step == step && $0.isRunning }
    }

    /// The pause that a running step stands still in.
    package func pause(of step: Request.Step?) -> Pause? {
        running(step)?.canBePaused == true ? pause : nil
    }

    /// Seconds by which a step is late at a moment, pauses left out; negative for what is left of its time.
    package func lateness(of clock: StepClock, at moment: Date, on calendar: BusinessCalendar) -> TimeInterval
    {
        let calendar = clock.step.countsBusinessTime ? calendar : nil
        // While the clock stands still it shows what it showed when it stopped.
        let still = clock.isRunning && clock.canBePaused ? pause : nil
        let moment = still.map { min(moment, max($0.pausedAt, clock.countedFrom)) } ?? moment
        if moment < clock.dueAt {
            return -PausedTime([]).seconds(from: moment, to: clock.dueAt, business: calendar).rounded()
        }
        return PausedTime(clock.canBePaused ? pauses : [])
            .seconds(from: clock.dueAt, to: moment, business: calendar).rounded()
    }

    /// The clock after something happened: steps that began run, steps that are over have stopped, and whatever runs is
    /// due by the settings as they are.
    ///
    /// - Parameter person: who a reference is.
    package func turned(
        to open: OpenSteps, of request: Request, at now: Date, program: Program,
        person: (ID<Reference>) throws -> Contact?
    ) rethrows -> RequestClock {
        let now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
        var after = self
        if open.steps.isEmpty || request.ending != nil,
            let index = pauses.lastIndex(where: { $0.resumedAt == nil })
        {
            after.pauses[index].resumedAt = now
        }
        for index in steps.indices where steps[index].isRunning && open.steps[steps[index].step] == nil {
            after.end(index, open, request, at: now, program)
        }
        for step in Request.Step.allCases {
            guard let opening = open.steps[step] else { continue }
            let owner: Contact? =
                switch step.owner {
                case .coordinator: request.coordinator
                case .ae: request.ae
                case .reference: try opening.reference.flatMap(person)
                case .nobody: nil
                }
            after.run(step, opening, owner: owner, at: now, program)
        }
        return after
    }

    private mutating func run(
        _ step: Request.Step, _ opening: OpenSteps.Opening, owner: Contact?, at now: Date, _ program: Program
    ) {
        let known = steps.lastIndex { $0.step == step && $0.isRunning }
        let from = opening.countedFrom ?? known.map { steps[$0].countedFrom } ?? now
        let due = PausedTime(step == .call ? [] : pauses).due(
            from: from, business: step.countsBusinessTime ? program.calendar : nil
        ) { program.dueTimes.due(step, from: $0, on: program.calendar) }
        if let known {
            steps[known].owner = owner
            steps[known].countedFrom = from
            steps[known].dueAt = due
        } else {
            let run = steps.count { $0.step == step } + 1
            // What follows a call began with it, whenever that was noticed.
            let start = step == .followUp ? min(from, now) : now
            steps.append(
                StepClock(
                    step: step, run: run, owner: owner, startedAt: start, countedFrom: from, dueAt: due))
        }
    }

    private mutating func end(
        _ index: Int, _ open: OpenSteps, _ request: Request, at now: Date, _ program: Program
    ) {
        let clock = steps[index]
        steps[index].endedAt = now
        if clock.step == .call {
            let isOver = clock.dueAt <= now
            steps[index].outcome = isOver && !open.wasHeld ? .notHeld : isOver ? .done : .dropped
        } else {
            let isDropped = request.ending != nil && clock.step != .closing && clock.step != .followUp
            steps[index].outcome = isDropped ? .dropped : .done
            steps[index].lateBy = max(0, lateness(of: clock, at: now, on: program.calendar))
        }
    }
}
