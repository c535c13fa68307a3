import Domain
import Foundation
import Logging
import Store
import Synchronization

/// The exports of tenants that are being made at this moment, beside the requests; those that are made lie in the data
/// folder for a day.
final class TenantExportWork: Sendable {
    enum Standing: Sendable {
        case running
        case failed(String)
    }

    private let folder: DataFolder
    private let standings = Mutex<[Slug: Standing]>([:])
    /// Seconds for which an export lies there to be fetched.
    private static let life: TimeInterval = 86_400

    init(folder: DataFolder) {
        self.folder = folder
    }

    func standing(of slug: Slug) -> Standing? { standings.withLock { $0[slug] } }

    func archive(of slug: Slug) -> TenantArchive { TenantArchive(of: slug, in: folder) }

    /// Begins to make a tenant's export, in place of an older one; false while one is being made.
    func begin(_ tenant: Tenant, at now: Date, _ logger: Logger) async -> Bool {
        let slug = tenant.slug
        let isFirst = standings.withLock { standings in
            if case .running = standings[slug] { return false }
            standings[slug] = .running
            return true
        }
        guard isFirst else { return false }
        let (folder, archive) = (folder, archive(of: slug))
        Task {
            do {
                try await aside {
                    try folder.make(folder.exports)
                    _ = try archive.make(of: tenant, in: folder, at: now)
                }
                standings.withLock { $0[slug] = nil }
            } catch {
                logger.error("export failed", metadata: ["tenant": "\(slug)", "why": "\(error)"])
                standings.withLock { $0[slug] = .failed("\(error)") }
            }
        }
        await settle(slug)
        return true
    }

    /// Waits a moment, so that a small tenant is through before its page is drawn.
    private func settle(_ slug: Slug) async {
        for _ in 0..<100 {
            guard case .running = standing(of: slug) else { return }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    func removeOld(at now: Date) {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.exports)) ?? []
        for file in files {
            let path = "\(folder.exports)/\(file)"
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            guard let made = facts?[.modificationDate] as? Date else { continue }
            if now.timeIntervalSince(made) > Self.life { DiskFile(path).removeIfThere() }
        }
    }
}
