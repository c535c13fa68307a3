package import Domain
package import Foundation
import GRDB

/// Making a new tenant: its file first, complete and closed under a name that nobody opens, then both its right name
/// and its line in the control database in one transaction there. A crash in between leaves a file that nobody sees,
/// and of two who create the same tenant at once one is told so while the other's stays whole.
package struct TenantCreation: Sendable {
    private let folder: DataFolder
    private let control: ControlDatabase

    package init(folder: DataFolder, control: ControlDatabase) {
        self.folder = folder
        self.control = control
    }

    /// Creates a tenant that nobody is in yet.
    ///
    /// - Throws: `StoreFault.tenantExists`.
    package func create(
        _ slug: Slug, name: String, timeZone: TimeZone, currency: String, at now: Date
    ) async throws {
        try await create(
            slug, name: name, timeZone: timeZone, currency: currency, at: now, act: nil,
            address: { _, _ in "" }, filling: { _ in })
    }

    /// - Parameters:
    ///   - template: the version of a template that it starts with and follows; nil for the usual tiers as its own.
    ///   - act: the line that this leaves on the record of administration.
    ///   - address: where the buttons of letters lead that `filling` posts.
    ///   - filling: writes what the tenant holds from the start, such as its first coordinator.
    /// - Throws: `StoreFault.tenantExists`.
    package func create<Value: Sendable>(
        _ slug: Slug, name: String, timeZone: TimeZone, currency: String, at now: Date,
        template: TierTemplateVersion? = nil, act: Administration?,
        address: @escaping @Sendable (Slug, Letter.Destination) -> String,
        filling: @escaping @Sendable (TenantTransaction) throws -> Value
    ) async throws -> Value {
        guard try await control.read({ try $0.tenant(slug) }) == nil else {
            throw StoreFault.tenantExists(slug.text)
        }
        let path = folder.tenant(slug.text)
        let draft = "\(path).new-\(UUID().uuidString)"
        defer { Self.remove(draft) }
        let database = try TenantDatabase(slug: slug, path: draft, address: address)
        let (value, wakeAt) = try await database.write {
            try $0.start(
                name: name, timeZone: timeZone, currency: currency,
                tiers: template?.tiers ?? DefaultTiers.all)
            return (try filling($0), try $0.nextWake())
        }
        try database.close()
        let tenant = Tenant(slug: slug, name: name, isSuspended: false, createdAt: now)
        try await control.write { transaction in
            guard try transaction.tenant(slug) == nil else { throw StoreFault.tenantExists(slug.text) }
            Self.remove(path)
            try FileManager.default.moveItem(atPath: draft, toPath: path)
            try transaction.insert(tenant)
            if let template {
                try transaction.setTiers(of: slug, following: template, open: [], nil)
            }
            if let wakeAt { try transaction.wake(slug, at: wakeAt) }
            if let act { try transaction.record(act) }
        }
        return value
    }

    private static func remove(_ path: String) {
        for leftover in [path, path + "-wal", path + "-shm"] {
            try? FileManager.default.removeItem(atPath: leftover)
        }
    }
}
