import Foundation
import GRDB
import Testing

@testable import Store

/// `tenant.sql` and `control.sql` beside this file are the schema as it stands after every migration: to be read, and
/// held to. After a migration, `VOUCHSAFE_WRITE_SCHEMA=yes swift test --filter StoreTests` writes them anew.
@Suite struct `The schema` {
    @Test(arguments: [("tenant.sql", TenantMigrations.all), ("control.sql", ControlMigrations.all)])
    func `is what its file says`(name: String, migrations: [Migration]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pool = try Opening.pool(at: folder.path + "/new.sqlite", migrations: migrations)
        let statements = try pool.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT sql
                    FROM sqlite_schema
                    WHERE sql IS NOT NULL AND tbl_name <> 'grdb_migrations' AND name NOT LIKE 'sqlite_%'
                    ORDER BY tbl_name, type = 'table' DESC, name
                    """)
        }
        let schema = statements.map { $0 + ";\n" }.joined(separator: "\n")
        let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["VOUCHSAFE_WRITE_SCHEMA"] == "yes" {
            try schema.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == schema)
    }

    @Test func `keeps every table strict`() throws {
        for migration in TenantMigrations.all + ControlMigrations.all {
            let tables = migration.sql.components(separatedBy: "CREATE TABLE").dropFirst()
            for table in tables {
                let end = try #require(table.range(of: ") STRICT"), "\(table.prefix(40)) is not STRICT")
                #expect(end.lowerBound > table.startIndex)
            }
        }
    }
}
