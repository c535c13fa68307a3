import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The folder that holds everything a server keeps: the control database, one file a tenant, and the server's key.
package struct DataFolder: Sendable {
    package let path: String

    /// Makes the folder, readable by its owner only, where it is missing.
    package init(_ path: String) throws {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
        try FileManager.default.createDirectory(
            atPath: self.path + "/tenants", withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    package var control: String { path + "/control.sqlite" }
    package var mail: String { path + "/mail" }
    /// Where exported tenants lie to be fetched.
    package var exports: String { path + "/exports" }
    /// Where files lie that are being sent here.
    package var arrivals: String { path + "/arrivals" }
    package var secretKey: String { path + "/secret.key" }

    /// Makes a folder in it, for its owner alone, where it is missing.
    package func make(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    package func tenant(_ slug: String) -> String { "\(path)/tenants/\(slug).sqlite" }

    /// Every file that belongs to a server here, those that SQLite keeps beside a database included.
    private var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let tenants = (try? FileManager.default.contentsOfDirectory(atPath: path + "/tenants")) ?? []
        let own = names.filter { $0.hasPrefix("control.sqlite") || $0 == "secret.key" || $0 == "server.lock" }
        return own.map { "\(path)/\($0)" } + ["\(path)/tenants"]
            + tenants.filter { $0.contains(".sqlite") }.map { "\(path)/tenants/\($0)" }
    }

    /// Gives what a command run by root has made here to whoever the folder belongs to, who runs the server.
    package func giveToOwner() {
        var folder = stat()
        guard geteuid() == 0, stat(path, &folder) == 0, folder.st_uid != 0 else { return }
        for file in files {
            var facts = stat()
            if lstat(file, &facts) == 0, facts.st_uid == 0 { lchown(file, folder.st_uid, folder.st_gid) }
        }
    }

    /// Takes the folder for one server until the lock is let go (at the latest when the process ends).
    ///
    /// - Throws: `StoreFault.lockedByAnother` when another server has it.
    package func lock() throws -> FolderLock {
        let descriptor = open(path + "/server.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreFault.unusable(file: "server.lock", why: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreFault.lockedByAnother(folder: path)
        }
        return FolderLock(descriptor: descriptor)
    }
}

/// A data folder taken by this process; letting go of the value lets go of the folder.
package final class FolderLock: Sendable {
    private let descriptor: Int32

    fileprivate init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
