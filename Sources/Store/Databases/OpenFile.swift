import GRDB

/// A database file as this process has it open, and how it lets go of it.
final class OpenFile: Sendable {
    let pool: DatabasePool
    /// Beside a server: a connection that only reads and leaves last. SQLite writes the log back into the file when the
    /// last connection that can write leaves; while this one is there the leaving writer is not the last, and it cannot
    /// write itself.
    private let gatekeeper: DatabaseQueue?

    /// - Parameter hearing: hears the text of every statement that runs alone, so that a test can count them.
    init(
        at path: String, migrations: [Migration], use: FolderUse,
        hearing: (@Sendable (String) -> Void)? = nil
    ) throws {
        switch use {
        case .alone:
            pool = try Opening.pool(at: path, migrations: migrations, hearing: hearing)
            gatekeeper = nil
        case .beside(let folder):
            pool = try Opening.pool(at: path, migrations: migrations, beside: folder)
            gatekeeper = try StoredFile.reader(of: path)
        }
    }

    /// Alone: the readers first, so that the writer is the last to leave and takes the log with it.
    func close() throws {
        if let gatekeeper {
            try pool.close()
            try gatekeeper.close()
        } else {
            pool.invalidateReadOnlyConnections()
            try pool.close()
        }
    }
}

/// Who uses a data folder's files.
package enum FolderUse: Sendable {
    /// The folder's server, or a command that has taken the folder's lock.
    case alone
    /// A command that runs while a server may. Only the server writes the log back into a file: SQLite before 3.51.3 can
    /// corrupt a log when one connection checkpoints while another writes.
    case beside(DataFolder)
}
