import Foundation

/// The working copy these tests were compiled from, as the house rules read it.
struct Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Made by tools and ignored by git, so no part of what the rules judge.
    private static let ignored: Set<String> = [".build", "__pycache__", ".DS_Store"]

    /// The text files at and under the given paths; a path that does not exist yet holds none.
    static func files(under paths: String..., extensions: Set<String>? = nil) throws -> [TextFile] {
        var files: [TextFile] = []
        for path in paths.flatMap(paths(under:)).sorted() {
            let file = TextFile(path: path, text: "")
            if let extensions, !extensions.contains(file.fileExtension) { continue }
            let content = try Data(contentsOf: root.appending(path: path))
            // Pictures and the like are not text and have no lines to judge.
            guard let text = String(data: content, encoding: .utf8) else { continue }
            files.append(TextFile(path: path, text: text))
        }
        return files
    }

    /// Everything a person wrote for the product, as against what the formatter and git keep for themselves.
    static func allFiles() throws -> [TextFile] {
        try files(under: "Package.swift", "README.md", "Sources", "Tests", "Views", "Public", "Deploy", ".ci")
    }

    static func folders(under path: String) -> [String] {
        children(of: path).filter(isFolder).flatMap { [$0] + folders(under: $0) }
    }

    static func names(at path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: root.appending(path: path).path)
    }

    /// Of a file itself, of a folder all that lies under it, at any depth.
    private static func paths(under path: String) -> [String] {
        guard isFolder(path) else { return exists(path) ? [path] : [] }
        return children(of: path).flatMap(paths)
    }

    private static func children(of path: String) -> [String] {
        let names = (try? names(at: path)) ?? []
        return names.filter { !ignored.contains($0) }.map { path + "/" + $0 }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        let exists = FileManager.default.fileExists(
            atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }
}
