package import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Keeps an uploaded file until somebody takes or discards it. The same file sent twice, as by a double click, is one.
    package func stage(
        _ bytes: [UInt8], named name: String, as mapping: Domain.ColumnMapping?, by actor: ImportActor
    ) throws -> ID<ImportRun> {
        let content = Data(bytes)
        let fileName = String(Letter.line(name).suffix(120))
        let known: Int64? = try database.value(
            """
            SELECT id FROM import_run
            WHERE state = 'uploaded' AND file_name = \(fileName) AND kind IS \(mapping?.kind.rawValue)
                AND person_id IS \(actor.person?.number) AND length(content) = \(content.count)
                AND content = \(content)
            """)
        if let known { return ID(known) }
        try database.change(
            """
            INSERT INTO import_run (kind, file_name, content, mapping, state, person_id, created_at, touched_at)
            VALUES (\(mapping?.kind.rawValue), \(fileName), \(content), \(mapping?.text ?? ""), 'uploaded',
                \(actor.person?.number), \(actor.at.seconds), \(actor.at.seconds))
            """)
        return ID(database.lastInsertedRowID)
    }

    /// Changes how a waiting file is read.
    ///
    /// - Throws: `Refusal` when it is not waiting any more.
    package func map(
        _ id: ID<ImportRun>, as mapping: Domain.ColumnMapping, revenueUnit: ImportOptions.RevenueUnit?,
        dateOrder: DateOrder?
    ) throws {
        try database.change(
            """
            UPDATE import_run
            SET kind = \(mapping.kind.rawValue), mapping = \(mapping.text), revenue_unit = \(revenueUnit?.rawValue),
                date_order = \(dateOrder?.rawValue)
            WHERE id = \(id.number) AND state = 'uploaded'
            """)
        if database.changesCount == 0 { throw Self.notWaiting }
    }

    /// Claims a file for taking; whoever comes second is told so. Taking it up again goes on where it stopped.
    ///
    /// - Throws: `Refusal` when it is being taken, was taken or was discarded.
    package func start(_ id: ID<ImportRun>, policy: ImportRun.Policy?, at now: Date) throws {
        guard let run = try importRun(id) else { throw Refusal(.notFound, "There is no such import.") }
        guard run.canBeTaken(at: now), run.kind != nil else { throw Self.notWaiting }
        try database.change(
            """
            UPDATE import_run
            SET state = 'running', refused_policy = \((policy ?? run.policy).rawValue), message = '',
                touched_at = \(now.seconds), finished_at = NULL
            WHERE id = \(id.number)
            """)
    }

    /// Throws away a file that waits or stopped. What was taken of it stays taken.
    package func discard(_ id: ID<ImportRun>, at now: Date) throws {
        guard let run = try importRun(id) else { throw Refusal(.notFound, "There is no such import.") }
        guard run.canBeTaken(at: now) else { throw Self.notWaiting }
        try database.change(
            """
            UPDATE import_run
            SET state = 'discarded', content = NULL, finished_at = \(now.seconds), touched_at = \(now.seconds)
            WHERE id = \(id.number)
            """)
    }

    static let notWaiting = Refusal(
        .outOfStep, "This file is not waiting any more: it is being taken, was taken or was discarded.")
}

/// The steps of a run that is being taken, for `ImportJob` alone.
extension TenantTransaction {
    /// Writes the next rows and counts them; false when somebody else has the run.
    func advance(
        _ id: ID<ImportRun>, past done: Int, of total: Int, writing rows: ImportRows,
        fields: Set<ImportField>,
        by actor: ImportActor
    ) throws -> Bool {
        try database.change(
            """
            UPDATE import_run
            SET rows_total = \(total), rows_done = rows_done + \(rows.count), touched_at = \(actor.at.seconds)
            WHERE id = \(id.number) AND state = 'running' AND rows_done = \(done)
            """)
        guard database.changesCount == 1 else { return false }
        let tally = try take(rows, fields: fields, by: actor)
        try database.change(
            """
            UPDATE import_run
            SET added = added + \(tally.added), updated = updated + \(tally.updated),
                unchanged = unchanged + \(tally.unchanged)
            WHERE id = \(id.number)
            """)
        return true
    }

    /// Closes a run, keeps what could not be taken, lets go of the file, and says so on the record.
    func finish(_ id: ID<ImportRun>, problems: [ImportProblem], refused: Int, by actor: ImportActor) throws {
        try database.change(
            """
            UPDATE import_run
            SET state = 'done', content = NULL, refused = \(refused), finished_at = \(actor.at.seconds)
            WHERE id = \(id.number) AND state = 'running'
            """)
        guard database.changesCount == 1, let run = try importRun(id) else { return }
        for (position, problem) in problems.enumerated() {
            try database.change(
                """
                INSERT OR REPLACE INTO import_problem (import_id, position, line, column_name, value, reason,
                    is_refusal)
                VALUES (\(id.number), \(position), \(problem.line), \(problem.column), \(problem.value),
                    \(problem.reason), \(problem.weight == .refused))
                """)
        }
        try record(
            Activity(
                at: actor.at, by: actor.person, actorName: actor.name, kind: .imported,
                sentence:
                    "imported \(run.kind?.plural ?? "rows") from \(run.fileName): \(run.tally.sentence), "
                    + "\(Money.grouped(Int64(refused))) refused"))
    }

    /// Stops a run for a reason that a person can read; the file stays, so that it can be taken up again.
    func fail(_ id: ID<ImportRun>, _ message: String, at now: Date) throws {
        try database.change(
            """
            UPDATE import_run
            SET state = 'failed', message = \(message), finished_at = \(now.seconds)
            WHERE id = \(id.number) AND state = 'running'
            """)
    }
}
