import Domain
import Foundation
import Store

/// A whole data folder copied while it is in use: the control database first, then each tenant that it knows.
struct Backup {
    let folder: DataFolder
    /// Where the backup is put, whole or not at all.
    let path: String

    static let manifestName = "manifest.json"

    /// A tenant that cannot be copied is left out, and the manifest says why; the others are in it.
    func make(now: Date) throws -> Manifest {
        let files = FileManager.default
        let parent = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        let draft = parent + "/." + URL(fileURLWithPath: path).lastPathComponent + ".unfinished"
        guard !files.fileExists(atPath: path) else {
            throw CommandFailure("\(path) is there already. Name a folder that is not there yet.")
        }
        // Left behind by a backup that was killed.
        try? files.removeItem(atPath: draft)
        do {
            try files.createDirectory(
                atPath: draft + "/tenants", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let manifest = try fill(draft, now)
            try ManifestFile(path: draft + "/" + Self.manifestName).write(manifest)
            try DiskFile(draft).move(to: path)
            return manifest
        } catch {
            try? files.removeItem(atPath: draft)
            throw error
        }
    }

    private func fill(_ draft: String, _ now: Date) throws -> Manifest {
        let name = "control.sqlite"
        let control = try Snapshot(
            of: StoredFile(folder.control, kind: .control), as: name, tenant: nil, to: "\(draft)/\(name)")
        var entries = [control.entry]
        var missing: [Manifest.Missing] = []
        // Those that the copy knows: what it refers to is then in the backup.
        for tenant in try StoredFile("\(draft)/\(name)", kind: .control).tenants() {
            let file = "tenants/\(tenant.slug).sqlite"
            do {
                let source = StoredFile(folder.tenant(tenant.slug.text), kind: .tenant)
                entries.append(
                    try Snapshot(of: source, as: file, tenant: tenant, to: "\(draft)/\(file)").entry)
            } catch {
                missing.append(Manifest.Missing(file: file, why: "\(error)"))
            }
        }
        return Manifest(madeAt: now, entries: entries, missing: missing)
    }
}
