package import Domain
package import Foundation
import GRDB

/// Removes the files of tenants whose grace is over. The files go first and the line in the control database last, so
/// that a stop at any point leaves a line by which the next round finds and finishes it.
package struct TenantRemoval: Sendable {
    private let folder: DataFolder
    private let control: ControlDatabase
    private let registry: TenantRegistry

    package init(folder: DataFolder, control: ControlDatabase, registry: TenantRegistry) {
        self.folder = folder
        self.control = control
        self.registry = registry
    }

    /// One that can't be removed holds up no other; it is tried again in the next round.
    ///
    /// - Returns: the tenants that are gone now.
    /// - Throws: why one can't be removed, when none could.
    package func removeDue(at now: Date) async throws -> [Slug] {
        var gone: [Slug] = []
        var fault: (any Error)?
        for tenant in try await control.read({ try $0.tenantsToRemove(at: now) }) {
            let act = Administration(
                at: now, by: nil, actorName: Activity.server, address: "", kind: .tenantDeleted,
                slug: tenant.slug, sentence: "removed the tenant \(tenant.name) for good",
                detail: "Its \(Tenant.graceDays) days of grace were over.")
            do {
                try await remove(tenant, act: act)
                gone.append(tenant.slug)
            } catch {
                fault = error
            }
        }
        if let fault, gone.isEmpty { throw fault }
        return gone
    }

    /// Removes one at once, whatever its grace.
    package func remove(_ tenant: Tenant, act: Administration) async throws {
        let slug = tenant.slug
        // From here on it can't be kept any more, so no half of it is ever opened to its people again.
        try await control.write { try $0.beginRemoval(of: slug) }
        try await registry.close(slug)
        for suffix in ["", "-wal", "-shm"] {
            let path = folder.tenant(slug.text) + suffix
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
        DiskFile(TenantArchive(of: slug, in: folder).path).removeIfThere()
        // Somebody may have looked into it meanwhile, and would keep the removed file open.
        try await registry.close(slug)
        try await control.write { try $0.remove(tenant, act: act) }
    }
}

extension ControlReading {
    func tenantsToRemove(at now: Date) throws -> [Tenant] {
        try database.rows(
            """
            SELECT slug, name, state, suspended_because, created_at, deletes_at
            FROM tenant
            WHERE deletes_at <= \(now.seconds)
            ORDER BY deletes_at, slug
            """
        ).compactMap { try tenant($0) }
    }
}

extension ControlTransaction {
    package func save(_ deletion: Deletion) throws {
        try setDeletion(of: deletion.tenant)
    }

    package func save(_ reprieve: Reprieve) throws {
        try setDeletion(of: reprieve.tenant)
    }

    fileprivate func beginRemoval(of slug: Slug) throws {
        try database.change("UPDATE tenant SET deletes_at = 0 WHERE slug = \(slug.text)")
    }

    private func setDeletion(of tenant: Tenant) throws {
        try database.change(
            "UPDATE tenant SET deletes_at = \(tenant.deletesAt?.seconds) WHERE slug = \(tenant.slug.text)")
        guard tenant.deletesAt == nil else { return }
        // What came due in the meantime is done now.
        try database.change("UPDATE wake SET turn = turn + 1 WHERE slug = \(tenant.slug.text)")
    }
}
