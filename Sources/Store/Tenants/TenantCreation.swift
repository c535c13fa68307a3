package import Domain
package import Foundation
import GRDB

extension ControlReading {
    /// Every tenant, by name.
    package func tenants() throws -> [Tenant] {
        try database.rows(
            "SELECT slug, name, state, created_at FROM tenant ORDER BY name COLLATE NOCASE, slug"
        )
        .compactMap { try tenant($0) }
    }

    package func tenant(_ slug: Slug) throws -> Tenant? {
        try database.row("SELECT slug, name, state, created_at FROM tenant WHERE slug = \(slug.text)")
            .flatMap { try tenant($0) }
    }

    private func tenant(_ row: Row) throws -> Tenant? {
        guard let slug = Slug(row["slug"] as String) else { return nil }
        return Tenant(
            slug: slug, name: row["name"], isSuspended: row["state"] as String == "suspended",
            createdAt: row.moment("created_at"))
    }
}

extension ControlTransaction {
    func insert(_ tenant: Tenant) throws {
        try database.change(
            """
            INSERT INTO tenant (slug, name, state, created_at)
            VALUES (\(tenant.slug.text), \(tenant.name), 'active', \(tenant.createdAt.seconds))
            """)
    }

    package func setSuspended(_ isSuspended: Bool, _ slug: Slug) throws {
        try database.change(
            "UPDATE tenant SET state = \(isSuspended ? "suspended" : "active") WHERE slug = \(slug.text)")
    }
}

/// Making a new tenant: its file first, complete and closed, then its line in the control database, so that a crash in
/// between leaves a file that nobody sees rather than a tenant that cannot be opened.
package struct TenantCreation: Sendable {
    private let folder: DataFolder
    private let control: ControlDatabase

    package init(folder: DataFolder, control: ControlDatabase) {
        self.folder = folder
        self.control = control
    }

    /// - Throws: `StoreFault.tenantExists`.
    package func create(
        _ slug: Slug, name: String, timeZone: TimeZone, currency: String, at now: Date
    ) async throws {
        guard try await control.read({ try $0.tenant(slug) }) == nil else {
            throw StoreFault.tenantExists(slug.text)
        }
        let path = folder.tenant(slug.text)
        for leftover in [path, path + "-wal", path + "-shm"]
        where FileManager.default.fileExists(atPath: leftover) {
            try FileManager.default.removeItem(atPath: leftover)
        }
        let database = try TenantDatabase(slug: slug, path: path) { _, _ in "" }
        try await database.write { try $0.start(name: name, timeZone: timeZone, currency: currency) }
        try database.close()
        let tenant = Tenant(slug: slug, name: name, isSuspended: false, createdAt: now)
        try await control.write { try $0.insert(tenant) }
    }
}
