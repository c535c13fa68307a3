import GRDB

/// What belongs to the whole server: which tenants there are, its administrators, the tier catalogue, and when each
/// tenant has to be woken.
package final class ControlDatabase: Sendable {
    private let file: OpenFile
    private var pool: DatabasePool { file.pool }

    package init(_ folder: DataFolder, use: FolderUse = .alone) throws {
        file = try OpenFile(at: folder.control, migrations: ControlMigrations.all, use: use)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (ControlSnapshot) throws -> Value
    ) async throws -> Value {
        try await pool.read { try body(ControlSnapshot(handle: DatabaseHandle(database: $0))) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (ControlTransaction) throws -> Value
    ) async throws -> Value {
        try await pool.write { try body(ControlTransaction(handle: DatabaseHandle(database: $0))) }
    }

    /// The same for code that holds a thread already, such as another file's write transaction.
    func writeNow(_ body: (ControlTransaction) throws -> Void) throws {
        try pool.write { try body(ControlTransaction(handle: DatabaseHandle(database: $0))) }
    }

    package func close() throws {
        try file.close()
    }
}

/// The control database inside one transaction: every query is an extension of this.
package protocol ControlReading {
    var handle: DatabaseHandle { get }
}

extension ControlReading {
    var database: Database { handle.database }
}

/// The control database as it was at one moment.
package struct ControlSnapshot: ControlReading {
    package let handle: DatabaseHandle
}

/// One write transaction on the control database.
package struct ControlTransaction: ControlReading {
    package let handle: DatabaseHandle
}
