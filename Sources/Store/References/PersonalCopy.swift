package import Domain
package import Foundation
import GRDB

/// Everything that a program's file holds about one reference, table by table, for them to take along.
package struct PersonalCopy: Sendable {
    package struct Table: Sendable {
        package let name: String
        package let count: Int
        fileprivate let rows: [[String: Value]]
    }

    /// A column as JSON has it.
    fileprivate enum Value: Sendable, Encodable {
        case text(String)
        case number(Int64)
        case real(Double)
        case nothing

        func encode(to encoder: any Encoder) throws {
            var box = encoder.singleValueContainer()
            switch self {
            case .text(let text): try box.encode(text)
            case .number(let number): try box.encode(number)
            case .real(let real): try box.encode(real)
            case .nothing: try box.encodeNil()
            }
        }
    }

    package let tables: [Table]

    /// A JSON object with a list of rows for each table, columns by their names; times are seconds since 1970 in UTC.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let named = tables.map { ($0.name, $0.rows) }
        return try encoder.encode([String: [[String: Value]]](uniqueKeysWithValues: named))
    }
}

extension TenantReading {
    /// The tables are found by the columns that lead to a reference, a person or an engagement, so that one which is added
    /// later is not forgotten. Secrets are left out: hashes, and whatever is stored as bytes.
    package func personalCopy(of reference: Reference) throws -> PersonalCopy {
        let (id, person) = (reference.id.number, reference.contact.id.number)
        let engagements: SQL = "(SELECT id FROM engagement WHERE reference_id = \(id))"
        var tables: [PersonalCopy.Table] = []
        for table in try tableNames() {
            let columns = try readableColumns(of: table)
            let condition: SQL? =
                switch true {
                case table == "person": "id = \(person)"
                case table == "reference": "id = \(id)"
                case table == "account": "id = \(reference.account.id.number)"
                case table == "outbox": "to_addresses = \(reference.contact.mail.text)"
                case columns.contains("reference_id"): "reference_id = \(id)"
                case columns.contains("engagement_id"): "engagement_id IN \(engagements)"
                case columns.contains("person_id"): "person_id = \(person)"
                default: nil
                }
            guard let condition else { continue }
            let rows = try database.rows(
                """
                SELECT \(SQL(sql: columns.map { "\"\($0)\"" }.joined(separator: ", ")))
                FROM \(SQL(sql: "\"\(table)\""))
                WHERE \(condition)
                """)
            guard !rows.isEmpty else { continue }
            tables.append(
                PersonalCopy.Table(
                    name: table, count: rows.count, rows: rows.map { row in value(of: row, columns) }))
        }
        return PersonalCopy(tables: tables)
    }

    private func tableNames() throws -> [String] {
        let names: [String] = try database.values(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        return names.filter { !Self.ours.contains($0) }
    }

    /// Bookkeeping that says nothing of anybody.
    private static var ours: Set<String> { ["grdb_migrations", "pool_change", "sign_in_link"] }

    private func readableColumns(of table: String) throws -> [String] {
        try database.values(
            """
            SELECT name
            FROM pragma_table_info(\(table))
            WHERE type <> 'BLOB' AND name NOT LIKE '%hash%'
            ORDER BY cid
            """)
    }

    private func value(of row: Row, _ columns: [String]) -> [String: PersonalCopy.Value] {
        var values: [String: PersonalCopy.Value] = [:]
        for column in columns {
            let value: DatabaseValue = row[column]
            values[column] =
                switch value.storage {
                case .string(let text): .text(text)
                case .int64(let number): .number(number)
                case .double(let real): .real(real)
                case .null, .blob: .nothing
                }
        }
        return values
    }
}
