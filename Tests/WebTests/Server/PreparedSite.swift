import Domain
import Foundation
import Store
import Testing

/// A data folder with two tenants and their people, made once: every test begins with a copy of its files, since making
/// them takes a hundred times as long.
enum PreparedSite {
    private static let path = FileManager.default.temporaryDirectory.appending(
        path: "vouchsafe-prepared-\(UUID().uuidString)"
    ).path

    private static let making = Task {
        atexit { try? FileManager.default.removeItem(atPath: PreparedSite.path) }
        let folder = try DataFolder(path)
        let control = try ControlDatabase(folder)
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let creation = TenantCreation(folder: folder, control: control)
        let now = TestClock().now
        for (slug, name) in [(TestSite.acme, "Acme Hardware"), (TestSite.medisoft, "Medisoft")] {
            let slug = try #require(Slug(slug))
            try await creation.create(slug, name: name, timeZone: .gmt, currency: "USD", at: now)
            try await registry.withTenant(slug) { tenant in
                try await tenant.write { try TestPerson.addAll(to: $0, at: now) }
            }
        }
        // What is still in the logs goes into the files.
        await registry.closeAll()
        try control.close()
        return folder
    }

    /// A copy that the test has for itself.
    static func copy(to path: String) async throws -> DataFolder {
        let (prepared, folder) = (try await making.value, try DataFolder(path))
        for tenant in [TestSite.acme, TestSite.medisoft] {
            try FileManager.default.copyItem(atPath: prepared.tenant(tenant), toPath: folder.tenant(tenant))
        }
        try FileManager.default.copyItem(atPath: prepared.control, toPath: folder.control)
        return folder
    }
}
