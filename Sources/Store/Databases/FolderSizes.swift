package import Domain
import Foundation

/// How much room the files of a data folder take, read off the disk: no file is opened.
package struct FolderSizes: Sendable {
    /// One database and the log that SQLite keeps beside it.
    package struct File: Sendable, Hashable {
        /// Nil for the control database.
        package let tenant: Slug?
        package let bytes: Int64
        package let logBytes: Int64
    }

    package let control: File
    /// The largest first; a tenant without a file is not among them.
    package let tenants: [File]
    package let missing: [Slug]
    package let freeBytes: Int64

    /// A log of more bytes is not written back any more: something holds a read open.
    package static let mostLog: Int64 = 16 * 1024 * 1024
    /// With less on the disk a server cannot go on for long.
    package static let leastFree: Int64 = 256 * 1024 * 1024

    package init(_ folder: DataFolder, tenants slugs: [Slug]) {
        let files = slugs.map { slug in (slug, Self.file(folder.tenant(slug.text), slug)) }
        control =
            Self.file(folder.control, nil) ?? File(tenant: nil, bytes: 0, logBytes: 0)
        tenants = files.compactMap(\.1).sorted { $0.bytes + $0.logBytes > $1.bytes + $1.logBytes }
        missing = files.filter { $0.1 == nil }.map(\.0)
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        freeBytes = (system?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    }

    package var all: [File] { [control] + tenants }
    package var bytes: Int64 { all.reduce(0) { $0 + $1.bytes + $1.logBytes } }
    package var longLogs: [File] { all.filter { $0.logBytes > Self.mostLog } }

    private static func file(_ path: String, _ slug: Slug?) -> File? {
        guard let bytes = size(path) else { return nil }
        return File(tenant: slug, bytes: bytes, logBytes: size(path + "-wal") ?? 0)
    }

    private static func size(_ path: String) -> Int64? {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        return (facts?[.size] as? NSNumber)?.int64Value
    }
}
