package import Domain
import Foundation
import GRDB

/// One tenant's file, open. There is no way from one tenant's database to another's.
package final class TenantDatabase: Sendable {
    package let slug: Slug
    private let file: OpenFile
    private let references = PoolCache()
    private let address: @Sendable (Slug, Letter.Destination) -> String
    private let wakes: WakeList?
    let writes: WriteGroups
    private var pool: DatabasePool { file.pool }

    /// Opens the file, making it when it is missing, and brings its schema up to date.
    ///
    /// - Parameter wakes: where a letter that is posted here puts this tenant.
    init(
        slug: Slug, path: String, use: FolderUse = .alone, wakes: WakeList? = nil,
        address: @escaping @Sendable (Slug, Letter.Destination) -> String,
        hearing: (@Sendable (String) -> Void)? = nil
    ) throws {
        self.slug = slug
        self.address = address
        self.wakes = wakes
        file = try OpenFile(at: path, migrations: TenantMigrations.all, use: use, hearing: hearing)
        writes = WriteGroups(file.pool)
    }

    /// One read transaction: all that a page shows comes from the same moment.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (TenantSnapshot) throws -> Value
    ) async throws -> Value {
        let (slug, references) = (slug, PoolHandle(cache: references))
        return try await pool.read {
            try body(
                TenantSnapshot(slug: slug, handle: DatabaseHandle(database: $0), poolHandle: references))
        }
    }

    /// One write transaction, on disk when this returns; an error thrown inside takes all of it back.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (TenantTransaction) throws -> Value
    ) async throws -> Value {
        let (slug, address, wakes, references) = (slug, address, wakes, references)
        return try await writes.write {
            try body(
                TenantTransaction(
                    slug: slug, handle: DatabaseHandle(database: $0),
                    poolHandle: PoolHandle(cache: references.forTransaction()), address: address, wakes: wakes
                ))
        }
    }

    /// A consistent copy of the whole tenant in one new file.
    package func snapshot(to path: String) async throws {
        try await pool.writeWithoutTransaction { database in
            try database.execute(literal: "VACUUM INTO \(path)")
        }
    }

    /// Closes the file whole.
    package func close() throws {
        try file.close()
    }

    /// SQLite's own settings, for `doctor` and for the test that durability hangs on.
    package func pragma(_ name: String) async throws -> String {
        let known: Set<String> = ["synchronous", "journal_mode", "foreign_keys", "integrity_check"]
        guard known.contains(name) else { return "" }
        return try await pool.writeWithoutTransaction {
            try String.fetchOne($0, sql: "PRAGMA \(name)") ?? ""
        }
    }
}
