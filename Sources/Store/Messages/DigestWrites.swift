package import Domain
package import Foundation
import GRDB

extension TenantReading {
    package func wantsDigest(_ person: ID<Person>) throws -> Bool {
        let at: Int64? = try database.value("SELECT digest_at FROM person WHERE id = \(person.number)")
        return at != nil
    }

    /// The open requests of a coordinator or an AE, as their digest lists them, what is due first on top.
    private func digestLines(_ role: Role, _ person: ID<Person>) throws -> [Digest.Line] {
        let condition: SQL =
            role == .coordinator
            ? "request.coordinator_id = \(person.number)" : "request.ae_id = \(person.number)"
        return try database.rows(
            """
            SELECT request.prospect_name, request.next, request.move, request.due_at, clock_pause.until_day
            FROM request
            LEFT JOIN clock_pause ON clock_pause.id = request.pause_id
            WHERE request.stage NOT IN ('draft', 'ended') AND \(condition)
            ORDER BY request.due_at NULLS LAST, request.id
            """
        ).map { row in
            Digest.Line(
                prospect: row["prospect_name"], next: row["next"],
                isMine: row["move"] == (role == .coordinator ? Move.coordinator : .ae).rawValue,
                dueAt: row.optionalMoment("due_at"), pausedUntil: row.optionalDay("until_day"))
        }
    }

    fileprivate func digest(for person: Person, on today: Day) throws -> Digest {
        var others = Digest.Others()
        if person.roles.contains(.coordinator) {
            others.moves = try tierReview(on: today).proposed.count
            others.claims = try benefitCounts(on: today).claimed
        }
        if person.roles.contains(.ae) { others.news = try newsWaiting(for: person.id).map(\.prospect) }
        return Digest(
            for: person.contact,
            coordinated: person.roles.contains(.coordinator) ? try digestLines(.coordinator, person.id) : [],
            requested: person.roles.contains(.ae) ? try digestLines(.ae, person.id) : [],
            others: others)
    }
}

extension TenantTransaction {
    /// Whether a person gets the daily digest, from the next business morning on.
    package func setDigest(_ isWanted: Bool, for person: ID<Person>, at now: Date) throws {
        let next = isWanted ? try program().calendar.nextOpening(after: now) : nil
        try database.change(
            "UPDATE person SET digest_at = \(next?.seconds) WHERE id = \(person.number)")
        try wake(at: next)
    }

    /// Sends somebody's digest on the mornings of business days; one that could not be sent in its day's hours is left out.
    func sendDigest(to id: ID<Person>, at now: Date) throws {
        let program = try program()
        let today = program.calendar.opening(on: Day(of: now, in: program.timeZone))
        if let person = try person(id), person.isActive, let today, today.contains(now),
            let notice = try digest(for: person, on: Day(of: now, in: program.timeZone)).notice(
                at: now, program: program)
        {
            try send(notice, at: now)
        }
        try setDigest(true, for: id, at: now)
    }
}
