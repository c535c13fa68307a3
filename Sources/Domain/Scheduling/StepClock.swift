package import Foundation

/// The clock of one step of a request: when it started, when it is due, who owned it, and whether that was met.
package struct StepClock: Hashable, Sendable {
    /// How a step ended.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        case done
        /// The request ended before it was done.
        case dropped
        /// The call that did not take place.
        case notHeld
    }

    package let step: Request.Step
    /// Which time the request is at this step, from 1: a decline leads back to the selection.
    package let run: Int
    package internal(set) var owner: Contact?
    package let startedAt: Date
    /// The moment that the due time counts from.
    package internal(set) var countedFrom: Date
    /// Without a pause that is still going on.
    package internal(set) var dueAt: Date
    package internal(set) var endedAt: Date?
    package internal(set) var outcome: Outcome?
    /// Seconds by which it was late when it ended, pauses left out: business time where the step counts that.
    package internal(set) var lateBy: TimeInterval

    package init(
        step: Request.Step, run: Int, owner: Contact?, startedAt: Date, countedFrom: Date, dueAt: Date,
        endedAt: Date? = nil, outcome: Outcome? = nil, lateBy: TimeInterval = 0
    ) {
        self.step = step
        self.run = run
        self.owner = owner
        self.startedAt = startedAt
        self.countedFrom = countedFrom
        self.dueAt = dueAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.lateBy = lateBy
    }

    package var isRunning: Bool { endedAt == nil }

    /// A call is at its time, whatever is postponed around it.
    package var canBePaused: Bool { step != .call }
}
