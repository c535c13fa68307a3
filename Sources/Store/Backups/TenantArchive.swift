package import Domain
package import Foundation
import GRDB

/// A tenant in one file: a tar of its manifest and its database, the two files that `vouchsafe tenant export` can also
/// leave side by side.
package struct TenantArchive: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// The one that administrators fetch.
    package init(of slug: Slug, in folder: DataFolder) {
        path = "\(folder.exports)/\(slug).tar"
    }

    package var isThere: Bool { DiskFile(path).exists }

    /// Copies a tenant as it is at one moment; the archive is there whole and on disk when this returns, or not at all.
    package func make(of tenant: Tenant, in folder: DataFolder, at now: Date) throws -> Manifest {
        let name = "\(tenant.slug).sqlite"
        let (copy, description, draft) = ("\(path).copy", "\(path).manifest", "\(path).unfinished")
        let leftovers = [copy, description, draft].map { DiskFile($0) }
        leftovers.forEach { $0.removeIfThere() }
        defer { leftovers.forEach { $0.removeIfThere() } }
        let source = StoredFile(folder.tenant(tenant.slug.text), kind: .tenant)
        let snapshot = try Snapshot(of: source, as: name, tenant: tenant, to: copy)
        let manifest = Manifest(madeAt: now, entries: [snapshot.entry])
        try ManifestFile(path: description).write(manifest)
        try Tar(draft).write([(name + ".json", description), (name, copy)])
        try DiskFile(draft).move(to: path)
        return manifest
    }

    /// What it says it holds.
    ///
    /// - Throws: `BackupFault` when it holds no exported tenant.
    package func manifest() throws -> Manifest {
        let copy = "\(path).reading"
        defer { DiskFile(copy).removeIfThere() }
        DiskFile(copy).removeIfThere()
        try Tar(path).extract(try member("manifest", ".sqlite.json"), to: copy)
        return try ManifestFile(path: copy, named: "in the archive").read()
    }

    /// Takes the database out and holds it against the manifest.
    ///
    /// - Throws: `BackupFault` that says what is wrong with it.
    package func unpack(to target: String) throws -> (Manifest, Manifest.Entry, Manifest.TenantFacts) {
        let manifest = try manifest()
        guard let entry = manifest.entries.first, let facts = entry.tenant, entry.kind == .tenant else {
            throw BackupFault("Its manifest describes no exported tenant.")
        }
        DiskFile(target).removeIfThere()
        do {
            try Tar(path).extract(try member("database", ".sqlite"), to: target)
            try entry.verify(target, named: entry.file)
        } catch {
            DiskFile(target).removeIfThere()
            guard let fault = error as? DatabaseError else { throw error }
            throw BackupFault("\(entry.file) can't be read: \(fault.message ?? "no reason is given").")
        }
        return (manifest, entry, facts)
    }

    private func member(_ what: String, _ ending: String) throws -> Tar.Member {
        let found = try Tar(path).members().filter { $0.name.hasSuffix(ending) }
        guard found.count == 1 else {
            throw BackupFault(
                "The archive holds \(found.isEmpty ? "no" : "more than one") \(what) of a tenant.")
        }
        return found[0]
    }
}
