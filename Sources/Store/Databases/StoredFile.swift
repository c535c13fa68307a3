import Foundation
import GRDB

/// A database file looked at from beside: with connections that only read, so that a server can go on with it.
package struct StoredFile: Sendable {
    package enum Kind: String, Sendable, Codable {
        case control
        case tenant

        var migrations: [Migration] {
            switch self {
            case .control: ControlMigrations.all
            case .tenant: TenantMigrations.all
            }
        }
    }

    package let path: String
    package let kind: Kind

    package init(_ path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// Writes all that the file holds at one moment into a new file, which is closed whole and on disk when this returns.
    ///
    /// - Throws: SQLite's error when the file can't be read or the new one not be written.
    package func copy(to target: String) throws {
        let queue = try Self.reader(of: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { try $0.execute(literal: "VACUUM INTO \(target)") }
        try Self.flush(target)
    }

    /// What is wrong inside, in SQLite's words; empty when all is well. It reads the whole file.
    package func damage() throws -> [String] {
        try read { database in
            let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
                "a row of \(row["table"] as String) refers to a row of \(row["parent"] as String) that is not there"
            }
            return findings.filter { $0 != "ok" } + strays
        }
    }

    /// How many rows each table has.
    package func rowCounts() throws -> [String: Int] {
        try read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            var counts: [String: Int] = [:]
            for table in tables {
                counts[table] = try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)")
            }
            return counts
        }
    }

    /// How the file's schema stands to this program's.
    package enum Schema: Sendable, Hashable {
        case current
        /// So many changes behind.
        case older(by: Int)
        case newer
        /// No database of ours.
        case foreign
    }

    package func schema() throws -> Schema {
        let known = kind.migrations.map(\.name)
        let applied: Set<String> = try read { database in
            guard try database.tableExists("grdb_migrations") else { return [] }
            return try Set(String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations"))
        }
        if applied.isEmpty { return .foreign }
        if !applied.isSubset(of: known) { return .newer }
        return applied.count == known.count ? .current : .older(by: known.count - applied.count)
    }

    /// The name of the last change of the schema that the file has had.
    package func lastMigration() throws -> String {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid DESC LIMIT 1") ?? ""
        }
    }

    /// SQLite's own word for how changes reach the file: "wal" for every file that a server has had open.
    package func journalMode() throws -> String {
        try read { try String.fetchOne($0, sql: "PRAGMA journal_mode") ?? "" }
    }

    package var bytes: Int { Self.size(path) }
    /// How much of the log has not been written back into the file.
    package var logBytes: Int { Self.size(path + "-wal") }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try Self.reader(of: path)
        defer { try? queue.close() }
        return try queue.read(body)
    }

    /// A connection that can't write, holding its place at the file from now on.
    static func reader(of path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "vouchsafe beside"
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
        return queue
    }

    private static func size(_ path: String) -> Int {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return facts?[.size] as? Int ?? 0
    }

    private static func flush(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.synchronize()
    }
}
