import Domain
import Foundation

/// A request as its engagements go on and its clock with it.
struct ClockScene {
    var clock = RequestClock()
    var request: Request
    var program = Cast.program

    init(count: Int = 1) {
        request = Cast.request(stage: .analysis, count: count)
    }

    static let references: [ID<Reference>: Contact] = [ID(1): Cast.helen, ID(2): Cast.priya]

    /// The clock turned to how the engagements stand at a moment.
    mutating func turn(
        _ states: [Engagement.State], confirmed: Bool = true, ending: Request.Ending? = nil,
        callAt: Date? = nil,
        at now: Date
    ) {
        let engagements = Self.engagements(states, callAt: callAt)
        let open = OpenSteps(
            isFiled: true, ending: ending, criteriaConfirmed: confirmed, wanted: request.wish.count,
            engagements: engagements, at: now)
        let ended = Request(
            id: request.id, opportunity: request.opportunity, ae: request.ae,
            coordinator: request.coordinator,
            wish: request.wish, criteria: request.criteria, stage: request.stage, ending: ending,
            filedAt: request.filedAt, stageSince: now, criteriaConfirmedAt: nil, version: 1)
        clock = clock.turned(to: open, of: ended, at: now, program: program, person: { Self.references[$0] })
    }

    static func engagements(_ states: [Engagement.State], callAt: Date? = nil) -> [Engagement] {
        states.enumerated().map { index, state in
            Engagement(
                id: ID(Int64(index + 1)), request: ID(7), reference: ID(Int64(index + 1)), state: state,
                slotDay: Cast.today, askedAt: Cast.now, callAt: callAt,
                tookPlaceAt: state == .tookPlace ? callAt : nil)
        }
    }

    mutating func pause(at now: Date, until day: Day = Cast.day(2026, 3, 20)) throws {
        let pause = try request.pauseClock(
            Cast.act(at: now), reason: .prospect, words: "", until: day, today: Day(of: now, in: Cast.vienna),
            clock: clock
        ).pause
        clock = RequestClock(steps: clock.steps, pauses: clock.pauses + [pause])
    }

    mutating func resume(at now: Date) throws {
        let pause = try request.resumeClock(Cast.act(at: now), clock: clock).pause
        clock = RequestClock(steps: clock.steps, pauses: clock.pauses.dropLast() + [pause])
    }

    func due(_ step: Request.Step) -> Date? { clock.running(step)?.dueAt }

    func last(_ step: Request.Step) -> StepClock? { clock.steps.last { $0.step == step } }

    /// Hours that a running step is late by, or has left where that is negative.
    func hoursLate(_ step: Request.Step, at moment: Date) -> Double? {
        clock.running(step).map { clock.lateness(of: $0, at: moment, on: program.calendar) / 3600 }
    }
}
