package import Domain
import Foundation

/// One database file copied as it was at one moment, checked, and described.
package struct Snapshot {
    package let entry: Manifest.Entry

    /// - Parameters:
    ///   - file: where the copy lies in its backup, for the manifest.
    ///   - target: where it is put; on disk when this returns.
    /// - Throws: when the file can't be read, or the copy is not sound; then there is no copy.
    package init(of source: StoredFile, as file: String, tenant: Tenant?, to target: String) throws {
        do {
            try source.copy(to: target)
            let copy = StoredFile(target, kind: source.kind)
            if let damage = try copy.damage().first {
                throw BackupFault("its copy is not sound: \(damage)")
            }
            entry = Manifest.Entry(
                file: file, kind: source.kind, tenant: tenant.map { Manifest.TenantFacts($0) },
                bytes: copy.bytes, sha256: try DiskFile(target).sha256(), schema: try copy.lastMigration(),
                rows: try copy.rowCounts())
        } catch {
            DiskFile(target).removeIfThere()
            throw error
        }
    }
}

extension Manifest.Entry {
    /// Holds a copy against what the manifest says of it.
    ///
    /// - Parameter name: what it is called in what is thrown; its path where nothing is given.
    /// - Throws: `BackupFault` that says what is different: a single flipped bit is.
    package func verify(_ path: String, named name: String? = nil) throws {
        let name = name ?? path
        let file = DiskFile(path)
        guard file.exists else { throw BackupFault("\(name) is missing.") }
        guard file.bytes == bytes, try file.sha256() == sha256 else {
            let damage = (try? StoredFile(path, kind: kind).damage().first).map { " (\($0))" } ?? ""
            throw BackupFault(
                "\(name) is damaged: it is not what the manifest says\(damage). Use another copy.")
        }
        let copy = StoredFile(path, kind: kind)
        switch try copy.schema() {
        case .current, .older: break
        case .newer: throw StoreFault.newerThanProgram(file: name)
        case .foreign: throw BackupFault("\(name) is no database of vouchsafe.")
        }
        if let damage = try copy.damage().first { throw BackupFault("\(name) is damaged: \(damage)") }
        let found = try copy.rowCounts()
        guard found == rows else {
            let tables = Set(found.keys).union(rows.keys).filter { found[$0] != rows[$0] }.sorted()
            throw BackupFault(
                "\(name) has other rows than the manifest says in \(tables.joined(separator: ", ")). Use another copy."
            )
        }
    }
}
