import Foundation
import GRDB

@testable import Store

/// A database file as another version of the program wrote it.
struct OtherSchema {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
        queue = try DatabaseQueue(path: path)
    }

    /// One change more than this program knows.
    func addMigration(_ name: String) throws {
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [name]) }
        try queue.close()
    }

    /// The file of a program that is not ours.
    func forgetMigrations() throws {
        try queue.write { try $0.execute(sql: "DROP TABLE grdb_migrations") }
        try queue.close()
    }

    /// Makes a tenant's file as the version before this one did, in the place of the one that is there.
    static func makeOlder(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let pool = try Opening.pool(at: path, migrations: Array(TenantMigrations.all.dropLast()))
        try pool.write {
            try $0.execute(
                sql: "INSERT INTO program (id, name, time_zone, currency) VALUES (1, 'Older', 'UTC', 'USD')")
        }
        pool.invalidateReadOnlyConnections()
        try pool.close()
    }
}
