import GRDB

/// What belongs to the whole server: which tenants there are, its administrators, the tier catalogue, and when each
/// tenant has to be woken.
package final class ControlDatabase: Sendable {
    private let pool: DatabasePool

    package init(_ folder: DataFolder) throws {
        pool = try Opening.pool(at: folder.control, migrations: ControlMigrations.all)
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

    package func close() throws {
        pool.invalidateReadOnlyConnections()
        try pool.close()
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
