import Foundation
import Store

/// The demo's own data folder: emptied at each start, but only when a demo made it.
struct DemoFolder {
    private let path: String
    /// Stands in every folder that a demo made, and in no other.
    private static let mark = "this-is-a-demo"

    init(_ path: String) {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// - Throws: `CommandFailure` when the folder holds anything that is not a demo's, and the fault of a folder in use
    ///   while another demo runs on it.
    func makeAnew() throws -> (DataFolder, FolderLock) {
        let files = FileManager.default
        let names = try files.fileExists(atPath: path) ? files.contentsOfDirectory(atPath: path) : []
        guard names.isEmpty || names.contains(Self.mark) else {
            throw CommandFailure(
                "\(path) holds data that is not a demo's; it is left alone. Name an empty folder with --data."
            )
        }
        let folder = try DataFolder(path)
        let lock = try folder.lock()
        for name in try files.contentsOfDirectory(atPath: path) where name != "server.lock" {
            try files.removeItem(atPath: path + "/" + name)
        }
        guard files.createFile(atPath: path + "/" + Self.mark, contents: Data()) else {
            throw CommandFailure("\(path) can't be written to.")
        }
        return (try DataFolder(path), lock)
    }
}
