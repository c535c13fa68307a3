package import Domain
package import Foundation
import GRDB

extension StoredFile {
    /// The tenants that a control database knows, by name, those that are to be deleted among them. Only what every
    /// version of it has is read, so that a backup can be made before an update.
    package func tenants() throws -> [Tenant] {
        try read { database in
            let control = ControlSnapshot(handle: DatabaseHandle(database: database))
            return try database.rows(
                """
                SELECT slug, name, state, suspended_because, created_at
                FROM tenant
                ORDER BY name COLLATE NOCASE, slug
                """
            ).compactMap { try control.tenant($0) }
        }
    }
}

extension ControlTransaction {
    /// Puts a tenant on record whose file was put in place, unless it is there; the rest of what it has to send leaves.
    /// One that was to be deleted is kept.
    package func takeIn(_ tenant: Tenant, at now: Date, act: Administration) throws {
        if try self.tenant(tenant.slug) == nil { try insert(tenant) }
        try database.change("UPDATE tenant SET deletes_at = NULL WHERE slug = \(tenant.slug.text)")
        try database.change("DELETE FROM tenant_summary WHERE slug = \(tenant.slug.text)")
        try wake(tenant.slug, at: now)
        try record(act)
    }

    /// Takes a tenant off the record, with all that the control database keeps about it but the record of acts.
    package func remove(_ tenant: Tenant, act: Administration) throws {
        try database.change("DELETE FROM tenant WHERE slug = \(tenant.slug.text)")
        try record(act)
    }
}

extension TenantTransaction {
    /// Signs everybody out and ends every link that is open, for a program that has come to another server.
    package func endAllSessions(at now: Date) throws {
        try database.change("DELETE FROM session")
        try database.change("UPDATE sign_in_link SET used_at = \(now.seconds) WHERE used_at IS NULL")
    }
}

/// Opens a tenant's file that nobody has in use yet, brings it up to date and prepares it, and closes it whole.
package struct TenantPreparation: Sendable {
    package init() {}

    package func run(
        _ path: String, as slug: Slug, _ body: @escaping @Sendable (TenantTransaction) throws -> Void
    ) async throws {
        let database = try TenantDatabase(slug: slug, path: path) { _, _ in "" }
        try await database.write(body)
        try database.close()
    }
}
