package import Foundation

/// The folder with the style, the script and the pictures.
package struct PublicFolder: Sendable {
    package let url: URL

    /// Where it is not named, it is looked for beside the program's package and then in the current folder.
    package init(named name: String?, executable: String? = CommandLine.arguments.first) throws(StartFailure)
    {
        if let name {
            guard let folder = Self.folder(at: URL(filePath: name)) else {
                throw StartFailure("there is no folder \(name) with the style and the script (--public)")
            }
            url = folder
            return
        }
        guard let folder = Self.candidates(executable: executable).lazy.compactMap(Self.folder).first else {
            throw StartFailure(
                "the folder Public with the style and the script was not found; name it with --public")
        }
        url = folder
    }

    /// Every file below the folder as a relative path, in order of the name; hidden files are left out.
    func files() throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: url.path) else { return [] }
        return walk.compactMap { $0 as? String }
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .filter { path in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(
                    atPath: url.appending(path: path).path, isDirectory: &isFolder)
                return !isFolder.boolValue
            }
            .sorted()
    }

    func bytes(of file: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: file)))
    }

    private static func candidates(executable: String?) -> [URL] {
        var all: [URL] = []
        if let executable {
            var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
            // A build lies in .build/<triple>/<configuration>, three folders below the package.
            for _ in 0..<4 {
                all.append(folder.appending(path: "Public"))
                all.append(folder.appending(path: "share/vouchsafe/Public"))
                folder = folder.deletingLastPathComponent()
            }
        }
        all.append(URL(filePath: FileManager.default.currentDirectoryPath).appending(path: "Public"))
        return all
    }

    private static func folder(at url: URL) -> URL? {
        var isFolder: ObjCBool = false
        let style = url.appending(path: "css").path
        return FileManager.default.fileExists(atPath: style, isDirectory: &isFolder) && isFolder.boolValue
            ? url : nil
    }
}
