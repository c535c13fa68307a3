package import Foundation
import GRDB

/// That a backup was made: when, where to, and what is not in it.
package struct BackupRecord: Sendable, Hashable {
    package let at: Date
    /// The folder, as it was named on the server.
    package let place: String
    package let files: Int
    package let bytes: Int64
    /// The files that could not be copied, one a line.
    package let missing: String

    package init(at: Date, place: String, files: Int, bytes: Int64, missing: String) {
        self.at = at
        self.place = place
        self.files = files
        self.bytes = bytes
        self.missing = missing
    }
}

extension ControlReading {
    package func lastBackup() throws -> BackupRecord? {
        try database.row(
            """
            SELECT at, place, files, bytes, missing
            FROM backup
            ORDER BY id DESC
            LIMIT 1
            """
        ).map { row in
            BackupRecord(
                at: row.moment("at"), place: row["place"], files: row["files"], bytes: row["bytes"],
                missing: row["missing"])
        }
    }
}

extension ControlTransaction {
    package func save(_ backup: BackupRecord) throws {
        try database.change(
            """
            INSERT INTO backup (at, place, files, bytes, missing)
            VALUES (\(backup.at.seconds), \(backup.place), \(backup.files), \(backup.bytes), \(backup.missing))
            """)
    }
}
