import Crypto
import Foundation

/// A file as backups and restores move it: what it says is on disk before anybody relies on it.
struct DiskFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    var bytes: Int {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return facts?[.size] as? Int ?? 0
    }

    /// The SHA-256 of what it holds, read a megabyte at a time.
    func sha256() throws -> String {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var hash = SHA256()
        while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
        return hash.finalize().hexadecimal
    }

    func write(_ data: Data) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("\(path) can't be written: \(Self.fault)") }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.write(contentsOf: data)
        try file.synchronize()
    }

    /// Copies it into a new file, which is on disk when this returns.
    func copy(to target: String) throws {
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? source.close() }
        guard
            FileManager.default.createFile(
                atPath: target, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("\(target) can't be written: \(Self.fault)") }
        let copy = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
        defer { try? copy.close() }
        while let part = try source.read(upToCount: 1 << 20), !part.isEmpty {
            try copy.write(contentsOf: part)
        }
        try copy.synchronize()
    }

    /// Takes another name in one step, in place of whatever has it, and is there under it after a power cut.
    func move(to target: String) throws {
        guard rename(path, target) == 0 else {
            throw CommandFailure("\(target) can't be put in place: \(Self.fault)")
        }
        try Self.flushFolder(of: target)
    }

    func removeIfThere() {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func flushFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure("\(folder) can't be read: \(fault)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CommandFailure("\(folder) can't be written: \(fault)") }
    }

    private static var fault: String { String(cString: strerror(errno)) }
}
