import Domain
import Foundation
import Store

/// One database file copied as it was at one moment, checked, and described.
struct Snapshot {
    let entry: Manifest.Entry

    /// - Parameters:
    ///   - file: where the copy lies in its backup, for the manifest.
    ///   - target: where it is put; on disk when this returns.
    /// - Throws: when the file can't be read, or the copy is not sound; then there is no copy.
    init(of source: StoredFile, as file: String, tenant: Tenant?, to target: String) throws {
        do {
            try source.copy(to: target)
            let copy = StoredFile(target, kind: source.kind)
            if let damage = try copy.damage().first {
                throw CommandFailure("its copy is not sound: \(damage)")
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
    /// - Throws: `CommandFailure` that says what is different: a single flipped bit is.
    func verify(_ path: String) throws {
        let file = DiskFile(path)
        guard file.exists else { throw CommandFailure("\(path) is missing.") }
        guard file.bytes == bytes, try file.sha256() == sha256 else {
            throw CommandFailure("\(path) is damaged: it is not what the manifest says. Use another copy.")
        }
        let copy = StoredFile(path, kind: kind)
        switch try copy.schema() {
        case .current, .older: break
        case .newer: throw StoreFault.newerThanProgram(file: file.path)
        case .foreign: throw CommandFailure("\(path) is no database of vouchsafe.")
        }
        if let damage = try copy.damage().first { throw CommandFailure("\(path) is damaged: \(damage)") }
        guard try copy.rowCounts() == rows else {
            throw CommandFailure("\(path) has other rows than the manifest says. Use another copy.")
        }
    }
}
