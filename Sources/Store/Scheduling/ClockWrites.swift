package import Domain
import Foundation
import GRDB

extension TenantTransaction {
    /// Stops the clocks of a request until a day.
    package func save(_ pause: ClockPause) throws {
        try database.change(
            """
            INSERT INTO clock_pause (request_id, reason, words, until_day, paused_at, paused_by)
            VALUES (\(pause.request.id.number), \(pause.pause.reason.rawValue), \(pause.pause.words),
                \(pause.pause.until.iso), \(pause.pause.pausedAt.seconds), \(pause.activity.by?.number))
            """)
        try apply(pause)
    }

    /// Lets the clocks of a request run on.
    package func save(_ resumption: ClockResumption) throws {
        try database.change(
            """
            UPDATE clock_pause
            SET resumed_at = \(resumption.activity.at.seconds), resumed_by = \(resumption.activity.by?.number)
            WHERE request_id = \(resumption.request.id.number) AND resumed_at IS NULL
            """)
        guard database.changesCount == 1 else {
            throw Refusal(.stale, "Somebody was quicker. The clock runs already.")
        }
        try apply(resumption)
    }

    /// Works out again where a request stands, what its clocks show and when it has to be looked after next.
    ///
    /// - Parameter isChange: false where nothing about the request itself changed, so that no open page becomes stale.
    func refresh(_ id: ID<Request>, at now: Date, isChange: Bool = true) throws {
        guard let request = try request(where: "request.id = \(id.number)") else { return }
        let (engagements, program) = (try engagements(of: id), try program())
        let next = NextMove(of: request, engagements: engagements, at: now)
        let clock = try turnClock(of: request, engagements: engagements, program: program, at: now)
        let agenda = Agenda(
            of: request, engagements: engagements, clock: clock, given: try noticesGiven(about: id),
            program: program, at: now)
        let due = clock.pause(of: next.step) == nil ? clock.running(next.step)?.dueAt : nil
        let soon = due.map { DueTimes.soon(before: $0, on: program.calendar) }
        let since = next.stage == request.stage ? request.stageSince : now
        try database.change(
            """
            UPDATE request
            SET stage = \(next.stage.rawValue), move = \(next.move.rawValue), next = \(next.next),
                stage_since = \(since.seconds), due_at = \(due?.seconds), soon_at = \(soon?.seconds),
                attend_at = \(agenda.next?.seconds),
                pause_id = CASE WHEN \(clock.pause(of: next.step) == nil) THEN NULL
                    ELSE (SELECT id FROM clock_pause WHERE request_id = \(id.number) AND resumed_at IS NULL) END,
                version = version + \(isChange ? 1 : 0)
            WHERE id = \(id.number)
            """)
        try wake(at: agenda.next)
    }

    /// Lets every clock run by the program's due times as they are now. The first 500 requests are done at once, the rest
    /// when the server looks after the tenant next.
    func refreshOpenRequests(at now: Date) throws {
        try database.change(
            "UPDATE request SET attend_at = \(now.seconds) WHERE stage NOT IN ('draft', 'ended')")
        let ids: [Int64] = try database.values(
            """
            SELECT id
            FROM request
            WHERE stage NOT IN ('draft', 'ended')
            ORDER BY due_at, id
            LIMIT 500
            """)
        for id in ids { try refresh(ID(id), at: now, isChange: false) }
        try wake(at: try nextAttention())
    }

    private func turnClock(
        of request: Request, engagements: [Engagement], program: Program, at now: Date
    ) throws -> RequestClock {
        let kept = try keptClock(of: request.id)
        let before = try kept ?? replayedClock(of: request, engagements: engagements, program: program)
        let after = try before.turned(
            to: OpenSteps(of: request, engagements: engagements, at: now), of: request, at: now,
            program: program, person: { try contact(of: $0) })
        let known = Set(kept?.steps ?? [])
        for step in after.steps where !known.contains(step) { try save(step, of: request.id) }
        if before.pause != nil, after.pause == nil {
            try database.change(
                """
                UPDATE clock_pause
                SET resumed_at = \(now.seconds)
                WHERE request_id = \(request.id.number) AND resumed_at IS NULL
                """)
        }
        return after
    }

    private func save(_ step: StepClock, of request: ID<Request>) throws {
        try database.change(
            """
            INSERT INTO step_clock (request_id, step, run, owner_id, started_at, counted_from, due_at, ended_at, outcome,
                late_by)
            VALUES (\(request.number), \(step.step.rawValue), \(step.run), \(step.owner?.id.number),
                \(step.startedAt.seconds), \(step.countedFrom.seconds), \(step.dueAt.seconds),
                \(step.endedAt?.seconds), \(step.outcome?.rawValue), \(Int64(step.lateBy.rounded())))
            ON CONFLICT (request_id, step, run) DO UPDATE
            SET owner_id = excluded.owner_id, counted_from = excluded.counted_from, due_at = excluded.due_at,
                ended_at = excluded.ended_at, outcome = excluded.outcome, late_by = excluded.late_by
            """)
    }
}
