import Domain
import Foundation
import GRDB

/// Takes deals by the sales system's key. A company or product that nobody knows stays as the text it is; a sales agent
/// that nobody knows is added.
struct OpportunityImport: RowImport {
    private let reading: any TenantReading
    private let fields: Set<ImportField>
    private var agents: NameIndex
    private let accounts: NameIndex
    private var products: [String: Int64] = [:]

    init(_ reading: some TenantReading, fields: Set<ImportField>) throws {
        self.reading = reading
        self.fields = fields.union([.stage])
        agents = try NameIndex(
            reading.database, "SELECT id, name FROM sales_agent ORDER BY person_id IS NOT NULL")
        accounts = try NameIndex(reading.database, "SELECT id, name FROM account")
    }

    private var database: Database { reading.database }

    func plan(_ row: OpportunityRow) throws -> RowPlan {
        let facts = row.facts(of: fields)
        guard
            let known = try database.row(
                """
                SELECT id, imported, account_id IS NULL AND prospect_name = '' AS account, product_id IS NULL AS product,
                    engaged_on IS NULL AS engaged, closed_on IS NULL AS closed, value_minor IS NULL AS value
                FROM opportunity
                WHERE external_key = \(row.externalKey)
                """)
        else { return .add(facts) }
        return RowPlan(facts, of: known["id"], last: known["imported"]) { field in
            known[field.rawValue] as Bool? ?? false
        }
    }

    mutating func write(
        _ row: OpportunityRow, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws {
        let now = actor.at.seconds
        switch plan {
        case .add(let facts):
            let (agent, product) = (try agent(of: row), try product(of: row, transaction))
            let account = row.accountName.flatMap { accounts[$0] }
            try database.change(
                """
                INSERT INTO opportunity (external_key, agent_id, account_id, prospect_name, product_id, stage,
                    engaged_on, closed_on, value_minor, imported, created_at, changed_at)
                VALUES (\(row.externalKey), \(agent), \(account), \(row.accountName ?? ""), \(product),
                    \(row.stage.rawValue), \(row.engagedOn?.iso), \(row.closedOn?.iso), \(row.value?.minor),
                    \(facts.text), \(now), \(now))
                """)
        case .change(let id, let changes, let facts):
            for field in changes { try set(field, row, id, transaction) }
            if changes.contains(.stage) { try transaction.endRequests(of: id, closing: row, by: actor) }
            try database.change(
                "UPDATE opportunity SET imported = \(facts.text), changed_at = \(now) WHERE id = \(id)")
        case .keep(let id, let facts?):
            try database.change("UPDATE opportunity SET imported = \(facts.text) WHERE id = \(id)")
        case .keep(_, nil):
            break
        }
    }

    private mutating func set(
        _ field: ImportField, _ row: OpportunityRow, _ id: Int64, _ transaction: TenantTransaction
    ) throws {
        let column: SQL
        switch field {
        case .agent: column = "agent_id = \(try agent(of: row))"
        case .product: column = "product_id = \(try product(of: row, transaction))"
        case .account:
            let account = row.accountName.flatMap { accounts[$0] }
            column = "account_id = \(account), prospect_name = \(row.accountName ?? "")"
        case .stage: column = "stage = \(row.stage.rawValue)"
        case .engaged: column = "engaged_on = \(row.engagedOn?.iso)"
        case .closed: column = "closed_on = \(row.closedOn?.iso)"
        case .value: column = "value_minor = \(row.value?.minor)"
        default: return
        }
        try database.change("UPDATE opportunity SET \(column) WHERE id = \(id)")
    }

    /// A deal always has an agent; those without one in the file share this one.
    private static let nobody = "Unassigned"

    private mutating func agent(of row: OpportunityRow) throws -> Int64 {
        let name = row.agentName ?? Self.nobody
        if let known = agents[name] { return known }
        try database.change("INSERT INTO sales_agent (name) VALUES (\(name))")
        agents[name] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    private mutating func product(
        of row: OpportunityRow, _ transaction: TenantTransaction
    ) throws -> Int64? {
        guard let name = row.productName else { return nil }
        if let known = products[name] { return known }
        let product = try transaction.product(named: name)
        products[name] = product
        return product
    }
}
