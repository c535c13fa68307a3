package import Domain
package import Foundation

/// Takes an exported tenant in under a short name that is free: prepared under a name that nobody opens, and then put both
/// in its place and on record in one transaction of the control database, as a new tenant is.
package struct TenantIntake: Sendable {
    private let folder: DataFolder
    private let control: ControlDatabase

    package init(folder: DataFolder, control: ControlDatabase) {
        self.folder = folder
        self.control = control
    }

    /// - Parameters:
    ///   - copy: the verified database; it is moved away.
    ///   - rename: another name than the tenant had, and who says so.
    /// - Throws: `StoreFault.tenantExists`, `BackupFault` or what the file can't be opened for.
    package func take(
        _ copy: String, as tenant: Tenant, rename: Renaming? = nil, at now: Date, act: Administration
    ) async throws {
        let slug = tenant.slug
        guard try await control.read({ try $0.tenant(slug) }) == nil else {
            throw StoreFault.tenantExists(slug.text)
        }
        let path = folder.tenant(slug.text)
        let draft = "\(path).new-\(UUID().uuidString)"
        defer { Self.remove(draft) }
        try DiskFile(copy).move(to: draft)
        try await TenantPreparation().run(draft, as: slug) { transaction in
            try transaction.endAllSessions(at: now)
            if let rename { try transaction.save(rename) }
        }
        try await control.write { transaction in
            guard try transaction.tenant(slug) == nil else { throw StoreFault.tenantExists(slug.text) }
            Self.remove(path)
            try DiskFile(draft).move(to: path)
            try transaction.takeIn(tenant, at: now, act: act)
        }
    }

    private static func remove(_ path: String) {
        for leftover in [path, path + "-wal", path + "-shm"] { DiskFile(leftover).removeIfThere() }
    }
}
