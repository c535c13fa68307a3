import GRDB

/// Which SQLite this program runs on.
package struct SQLiteVersion: Sendable, Hashable, CustomStringConvertible {
    private let number: Int

    /// - Parameter number: as SQLite counts, 3_040_001 for 3.40.1.
    package init(number: Int) {
        self.number = number
    }

    package static var loaded: SQLiteVersion { SQLiteVersion(number: Int(Database.sqliteLibVersionNumber)) }

    /// Whether two connections may checkpoint and write one file at once. Versions before 3.51.3 can corrupt a log then;
    /// this program is safe with them, since only the server's one writer does either.
    package var allowsOtherCheckpointers: Bool { number >= 3_051_003 }

    package var description: String { "\(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)" }
}
