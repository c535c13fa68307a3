import Foundation
import GRDB

/// SQLite's settings as this program opens every file, found out on a file of its own.
package enum OpeningSettings {
    /// By the names that SQLite gives them; `synchronous` is 2 for FULL.
    package static func read() throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pool = try Opening.pool(at: folder.path + "/new.sqlite", migrations: [])
        defer { try? pool.close() }
        return try pool.writeWithoutTransaction { database in
            var settings: [String: String] = [:]
            for name in ["journal_mode", "synchronous", "foreign_keys", "journal_size_limit", "busy_timeout"]
            {
                settings[name] = try String.fetchOne(database, sql: "PRAGMA \(name)")
            }
            return settings
        }
    }
}
