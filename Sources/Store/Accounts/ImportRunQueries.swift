package import Domain
import Foundation
import GRDB

extension TenantReading {
    package func importRun(_ id: ID<ImportRun>) throws -> ImportRun? {
        try importRuns(where: "import_run.id = \(id.number)", "").first
    }

    /// Files that were uploaded, newest first, `most` of them after the first `offset`.
    package func importRuns(most: Int, offset: Int) throws -> [ImportRun] {
        try importRuns(where: "TRUE", "LIMIT \(most) OFFSET \(offset)")
    }

    package func importRunCount() throws -> Int {
        try database.value("SELECT count(*) FROM import_run") ?? 0
    }

    /// The file itself; nil once it was taken or discarded.
    func importContent(_ id: ID<ImportRun>) throws -> Data? {
        try database.value("SELECT content FROM import_run WHERE id = \(id.number) AND content IS NOT NULL")
    }

    /// What could not be taken of a file that was taken, in the order of its lines.
    package func importProblems(of id: ID<ImportRun>, most: Int) throws -> [ImportProblem] {
        try database.rows(
            """
            SELECT line, column_name, value, reason, is_refusal
            FROM import_problem
            WHERE import_id = \(id.number)
            ORDER BY position
            LIMIT \(most)
            """
        ).map { row in
            ImportProblem(
                line: row["line"], column: row["column_name"], value: row["value"], reason: row["reason"],
                weight: row["is_refusal"] as Bool ? .refused : .taken)
        }
    }

    package func importProblemCount(of id: ID<ImportRun>) throws -> Int {
        try database.value("SELECT count(*) FROM import_problem WHERE import_id = \(id.number)") ?? 0
    }

    private func importRuns(where condition: SQL, _ limit: SQL) throws -> [ImportRun] {
        try database.rows(
            """
            SELECT import_run.id, import_run.kind, import_run.file_name, import_run.mapping, import_run.revenue_unit,
                import_run.date_order, import_run.state, import_run.refused_policy, import_run.rows_total,
                import_run.rows_done, import_run.added, import_run.updated, import_run.unchanged, import_run.refused,
                import_run.message, import_run.created_at, import_run.touched_at, import_run.finished_at,
                coalesce(person.name, '') AS person_name
            FROM import_run
            LEFT JOIN person ON person.id = import_run.person_id
            WHERE \(condition)
            ORDER BY import_run.id DESC
            \(limit)
            """
        ).map { row in
            ImportRun(
                id: row.id("id"), kind: row.optionalChoice("kind"), fileName: row["file_name"],
                mapping: row["mapping"], revenueUnit: row.optionalChoice("revenue_unit"),
                dateOrder: row.optionalChoice("date_order"), state: try row.choice("state"),
                policy: try row.choice("refused_policy"), total: row["rows_total"], done: row["rows_done"],
                tally: ImportTally(added: row["added"], updated: row["updated"], unchanged: row["unchanged"]),
                refused: row["refused"], message: row["message"], personName: row["person_name"],
                createdAt: row.moment("created_at"), touchedAt: row.moment("touched_at"),
                finishedAt: row.optionalMoment("finished_at"))
        }
    }
}
