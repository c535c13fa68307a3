import Foundation
import GRDB

/// How every database file is opened, so that a form which answered "saved" is on disk.
enum Opening {
    /// - Parameter hearing: hears the text of every statement that runs, so that a test can count them.
    /// - Throws: `StoreFault` when the file is newer than this program, or SQLite's error when it can't be opened.
    static func pool(
        at path: String, migrations: [Migration], hearing: (@Sendable (String) -> Void)? = nil
    ) throws -> DatabasePool {
        let pool = try open(path, checkpoints: true, hearing: hearing)
        let migrator = migrator(migrations)
        if try !isCurrent(pool, migrator) { try migrator.migrate(pool) }
        return pool
    }

    /// Opens a file that a server may have open as well: this connection writes to the log and never back into the file.
    ///
    /// - Parameter folder: whose server it may be; a file that has to be migrated first is, when there is none.
    static func pool(at path: String, migrations: [Migration], beside folder: DataFolder) throws
        -> DatabasePool
    {
        if let pool = try currentPool(at: path, migrations) { return pool }
        do {
            let lock = try folder.lock()
            let pool = try pool(at: path, migrations: migrations)
            try pool.close()
            withExtendedLifetime(lock) {}
        } catch StoreFault.lockedByAnother {
            throw StoreFault.olderThanProgram(file: (path as NSString).lastPathComponent)
        }
        return try open(path, checkpoints: false)
    }

    static func migrator(_ migrations: [Migration]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }

    private static func currentPool(at path: String, _ migrations: [Migration]) throws -> DatabasePool? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let pool = try open(path, checkpoints: false)
        return try isCurrent(pool, migrator(migrations)) ? pool : nil
    }

    private static func isCurrent(_ pool: DatabasePool, _ migrator: DatabaseMigrator) throws -> Bool {
        let (isNewer, isCurrent) = try pool.read {
            (try migrator.hasBeenSuperseded($0), try migrator.hasCompletedMigrations($0))
        }
        if isNewer { throw StoreFault.newerThanProgram(file: (pool.path as NSString).lastPathComponent) }
        return isCurrent
    }

    private static func open(
        _ path: String, checkpoints: Bool, hearing: (@Sendable (String) -> Void)? = nil
    ) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 2
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.label = "vouchsafe"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_size_limit = 16777216; PRAGMA trusted_schema = OFF")
            if !checkpoints { try database.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
            guard let hearing else { return }
            database.trace { event in
                if case .statement(let statement) = event { hearing(statement.sql) }
            }
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL when it turns WAL on, after `prepareDatabase` ran: a power cut would then take back commits
        // that were acknowledged.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }
}
