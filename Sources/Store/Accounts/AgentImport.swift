import Domain
import Foundation
import GRDB

/// Takes sales agents with their manager and office; the person that an agent is stays.
struct AgentImport: RowImport {
    private let database: Database
    private let fields: Set<ImportField>
    private var agents: NameIndex

    init(_ reading: some TenantReading, fields: Set<ImportField>) throws {
        database = reading.database
        self.fields = fields
        agents = try NameIndex(database, "SELECT id, name FROM sales_agent ORDER BY person_id IS NOT NULL")
    }

    func plan(_ row: AgentRow) throws -> RowPlan {
        let facts = row.facts(of: fields)
        guard let id = agents[row.name],
            let known = try database.row("SELECT manager, office FROM sales_agent WHERE id = \(id)")
        else { return .add(facts) }
        let changes = Set(
            [ImportField.manager, .office].filter { field in
                facts[field].map { $0 != known[field.rawValue] as String } ?? false
            })
        return changes.isEmpty ? .keep(id, nil) : .change(id, changes, facts)
    }

    mutating func write(
        _ row: AgentRow, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws {
        switch plan {
        case .add:
            try database.change(
                """
                INSERT INTO sales_agent (name, manager, office)
                VALUES (\(row.name), \(row.manager ?? ""), \(row.office ?? ""))
                """)
            agents[row.name] = database.lastInsertedRowID
        case .change(let id, _, let facts):
            try database.change(
                """
                UPDATE sales_agent
                SET manager = coalesce(\(facts[.manager]), manager), office = coalesce(\(facts[.office]), office)
                WHERE id = \(id)
                """)
        case .keep:
            break
        }
    }
}
