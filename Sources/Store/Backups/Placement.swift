package import Foundation

/// Puts verified copies in the place of a data folder's files, which are kept aside.
package struct Placement {
    private let folder: DataFolder
    /// Where the files are that were replaced; made when the first is.
    package let aside: String

    package init(in folder: DataFolder, at now: Date) {
        self.folder = folder
        let moment = now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
        aside = "\(folder.path)/set-aside-\(moment)"
    }

    /// Copies a file of a backup beside its place, and checks what has arrived.
    package func prepare(_ entry: Manifest.Entry, from source: String, to target: String) throws {
        let draft = draft(of: target)
        DiskFile(draft).removeIfThere()
        try DiskFile(source).copy(to: draft)
        guard try DiskFile(draft).sha256() == entry.sha256 else {
            throw BackupFault("\(source) did not arrive as it is; the disk may be failing.")
        }
    }

    /// Puts what was prepared in its place. A log that belongs to another file must not be there when it is opened:
    /// SQLite would write it into this one.
    package func place(_ target: String) throws {
        try setAside(target)
        try DiskFile(draft(of: target)).move(to: target)
    }

    /// Moves a file away, with the log and the index that SQLite keeps beside it.
    package func setAside(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] where DiskFile(path + suffix).exists {
            try FileManager.default.createDirectory(
                atPath: aside + "/tenants", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let name = path.dropFirst(folder.path.count + 1)
            try DiskFile(path + suffix).move(to: "\(aside)/\(name)\(suffix)")
        }
    }

    package func discard(_ target: String) {
        DiskFile(draft(of: target)).removeIfThere()
    }

    package func draft(of target: String) -> String { target + ".restoring" }
}
