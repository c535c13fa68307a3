package import Domain
import Foundation
import GRDB

extension TenantReading {
    /// The whole clock of a request. One from before clocks were kept is played again from the record.
    package func clock(
        of request: Request, engagements: [Engagement], program: Program
    ) throws -> RequestClock {
        try keptClock(of: request.id)
            ?? replayedClock(of: request, engagements: engagements, program: program)
    }

    package func clock(of request: Request) throws -> RequestClock {
        try clock(of: request, engagements: try engagements(of: request.id), program: try program())
    }

    /// Nil where none was kept yet.
    func keptClock(of request: ID<Request>) throws -> RequestClock? {
        let steps = try database.rows(
            """
            SELECT step_clock.step, step_clock.run, step_clock.started_at, step_clock.counted_from, step_clock.due_at,
                step_clock.ended_at, step_clock.outcome, step_clock.late_by, person.id AS owner_id,
                person.name AS owner_name, person.mail AS owner_mail
            FROM step_clock
            LEFT JOIN person ON person.id = step_clock.owner_id
            WHERE step_clock.request_id = \(request.number)
            ORDER BY step_clock.started_at, step_clock.counted_from, step_clock.due_at, step_clock.step
            """
        ).map { try stepClock($0) }
        return steps.isEmpty ? nil : RequestClock(steps: steps, pauses: try pauses(of: request))
    }

    func replayedClock(
        of request: Request, engagements: [Engagement], program: Program
    ) throws -> RequestClock {
        try RequestClock(
            replaying: try activity(of: request.id), of: request, engagements: engagements, program: program,
            person: { try contact(of: $0) })
    }

    /// Whom a reference is, to write to and to name.
    func contact(of reference: ID<Reference>) throws -> Contact? {
        try database.row(
            """
            SELECT person.id, person.name, person.mail
            FROM reference
            JOIN person ON person.id = reference.person_id
            WHERE reference.id = \(reference.number)
            """
        ).map { Contact(id: $0.id("id"), name: $0["name"], mail: try $0.mail("mail")) }
    }

    private func stepClock(_ row: Row) throws -> StepClock {
        let owner: Contact? = try row.optionalID("owner_id").map {
            Contact(id: $0, name: row["owner_name"], mail: try row.mail("owner_mail"))
        }
        return StepClock(
            step: try row.choice("step"), run: row["run"], owner: owner, startedAt: row.moment("started_at"),
            countedFrom: row.moment("counted_from"), dueAt: row.moment("due_at"),
            endedAt: row.optionalMoment("ended_at"), outcome: row.optionalChoice("outcome"),
            lateBy: Double(row["late_by"] as Int64))
    }

    private func pauses(of request: ID<Request>) throws -> [Pause] {
        try database.rows(
            """
            SELECT clock_pause.reason, clock_pause.words, clock_pause.until_day, clock_pause.paused_at,
                clock_pause.resumed_at, pauser.name AS paused_by, resumer.name AS resumed_by
            FROM clock_pause
            JOIN person AS pauser ON pauser.id = clock_pause.paused_by
            LEFT JOIN person AS resumer ON resumer.id = clock_pause.resumed_by
            WHERE clock_pause.request_id = \(request.number)
            ORDER BY clock_pause.id
            """
        ).map { row in
            Pause(
                reason: try row.choice("reason"), words: row["words"], until: try row.day("until_day"),
                pausedAt: row.moment("paused_at"), pausedBy: row["paused_by"],
                resumedAt: row.optionalMoment("resumed_at"), resumedBy: row["resumed_by"] ?? "")
        }
    }
}
