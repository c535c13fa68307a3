import Crypto
package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file as backups and restores move it: what it says is on disk before anybody relies on it.
package struct DiskFile {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    package var bytes: Int {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return facts?[.size] as? Int ?? 0
    }

    /// The SHA-256 of what it holds, read a megabyte at a time.
    package func sha256() throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var hash = SHA256()
        while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
        return hash.finalize().hexadecimal
    }

    package func write(_ data: Data) throws {
        let file = try create()
        defer { try? file.close() }
        try file.write(contentsOf: data)
        try file.synchronize()
    }

    /// Copies it into a new file, which is on disk when this returns.
    package func copy(to target: String) throws {
        let copy = try DiskFile(target).create()
        defer { try? copy.close() }
        try pour(into: copy)
        try copy.synchronize()
    }

    /// Writes all that it holds into a file that is open, a megabyte at a time.
    func pour(into target: FileHandle) throws {
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? source.close() }
        while let part = try source.read(upToCount: 1 << 20), !part.isEmpty {
            try target.write(contentsOf: part)
        }
    }

    /// An empty file under this name, for its owner alone, open to be written.
    package func create() throws -> FileHandle {
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw BackupFault("\(path) can't be written: \(Self.fault)") }
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// Takes another name in one step, in place of whatever has it, and is there under it after a power cut.
    package func move(to target: String) throws {
        guard rename(path, target) == 0 else {
            throw BackupFault("\(target) can't be put in place: \(Self.fault)")
        }
        try Self.flushFolder(of: target)
    }

    package func removeIfThere() {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func flushFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { throw BackupFault("\(folder) can't be read: \(fault)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw BackupFault("\(folder) can't be written: \(fault)") }
    }

    private static var fault: String { String(cString: strerror(errno)) }
}
