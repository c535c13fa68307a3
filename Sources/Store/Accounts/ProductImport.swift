import Domain
import Foundation
import GRDB

/// Takes the price list. A product that only deals named so far is listed by its exact name; one that is spelled
/// differently there waits to be joined.
struct ProductImport: RowImport {
    private let database: Database
    private let fields: Set<ImportField>
    private var listed: NameIndex

    init(_ reading: some TenantReading, fields: Set<ImportField>) throws {
        database = reading.database
        self.fields = fields
        listed = try NameIndex(database, "SELECT id, name FROM product WHERE is_listed = 1")
    }

    func plan(_ row: ProductRow) throws -> RowPlan {
        let facts = row.facts(of: fields)
        guard let id = try product(named: row.name),
            let known = try database.row(
                "SELECT series, list_price_minor, is_listed FROM product WHERE id = \(id)")
        else { return .add(facts) }
        var changes: Set<ImportField> = []
        if let series = facts[.series], series != known["series"] as String { changes.insert(.series) }
        if facts[.price] != nil, row.listPrice?.minor != known["list_price_minor"] as Int64? {
            changes.insert(.price)
        }
        if !(known["is_listed"] as Bool) { changes.insert(.name) }
        return changes.isEmpty ? .keep(id, nil) : .change(id, changes, facts)
    }

    mutating func write(
        _ row: ProductRow, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws {
        switch plan {
        case .add:
            try database.change(
                """
                INSERT INTO product (name, series, list_price_minor)
                VALUES (\(row.name), \(row.series ?? ""), \(row.listPrice?.minor))
                """)
            listed[row.name] = database.lastInsertedRowID
        case .change(let id, let changes, let facts):
            try database.change(
                """
                UPDATE product
                SET series = coalesce(\(facts[.series]), series), is_listed = 1
                WHERE id = \(id)
                """)
            if changes.contains(.price) {
                try database.change(
                    "UPDATE product SET list_price_minor = \(row.listPrice?.minor) WHERE id = \(id)")
            }
        case .keep:
            break
        }
    }

    private func product(named name: String) throws -> Int64? {
        let exact: Int64? = try database.value("SELECT id FROM product WHERE name = \(name)")
        return exact ?? listed[name]
    }
}
