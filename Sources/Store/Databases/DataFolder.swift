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
    package var secretKey: String { path + "/secret.key" }

    package func tenant(_ slug: String) -> String { "\(path)/tenants/\(slug).sqlite" }

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
