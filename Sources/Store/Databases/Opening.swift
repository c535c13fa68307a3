import Foundation
import GRDB

/// How every database file is opened, so that a form which answered "saved" is on disk.
enum Opening {
    /// - Parameter hearing: hears the text of every statement that runs, so that a test can count them.
    /// - Throws: `StoreFault` when the file is newer than this program, or SQLite's error when it can't be opened.
    static func pool(
        at path: String, migrations: [Migration], hearing: (@Sendable (String) -> Void)? = nil
    ) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 2
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.label = "vouchsafe"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_size_limit = 16777216; PRAGMA trusted_schema = OFF")
            guard let hearing else { return }
            database.trace { event in
                if case .statement(let statement) = event { hearing(statement.sql) }
            }
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL when it turns WAL on, after `prepareDatabase` ran: a power cut would then take back commits
        // that were acknowledged.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try migrate(pool, migrations)
        return pool
    }

    private static func migrate(_ pool: DatabasePool, _ migrations: [Migration]) throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        let (isNewer, isCurrent) = try pool.read {
            (try migrator.hasBeenSuperseded($0), try migrator.hasCompletedMigrations($0))
        }
        if isNewer { throw StoreFault.newerThanProgram(file: (pool.path as NSString).lastPathComponent) }
        if !isCurrent { try migrator.migrate(pool) }
    }
}
