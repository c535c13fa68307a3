import ArgumentParser
import Foundation
import Store

/// Makes a backup of everything.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies everything into a new folder. A server may be running.",
        discussion: """
            Each file is copied as it was at one moment, checked, and described in the manifest with its SHA-256 and the \
            number of rows of each table. The folder appears when all of it is there. A tenant that cannot be copied is \
            left out and named, and the command ends with 1. The server's key is not in it: the links of letters that \
            were sent before stop working on another server.
            """)

    @Argument(help: "The folder to make; it must not be there yet.") var folder: String
    @Flag(help: "As a JSON object: the manifest.") var json = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let manifest = try Backup(folder: try data.existingFolder(), path: folder).make(now: Date())
        let record = BackupRecord(manifest, at: folder)
        try await data.beside { open, _ in try await open.control.write { try $0.save(record) } }
        if json {
            try Output.say(json: manifest)
        } else {
            let bytes = manifest.entries.map(\.bytes).reduce(0, +)
            Output.say(
                "\(manifest.entries.count) files, \(Bytes.spelled(bytes)), copied and checked: \(folder)")
        }
        guard manifest.missing.isEmpty else {
            let lines = manifest.missing.map { "\($0.file) is not in the backup: \($0.why)" }
            throw CommandFailure(lines.joined(separator: "\n"))
        }
    }
}

extension BackupRecord {
    fileprivate init(_ manifest: Manifest, at place: String) {
        self.init(
            at: manifest.madeAt, place: URL(fileURLWithPath: place).standardizedFileURL.path,
            files: manifest.entries.count, bytes: Int64(manifest.entries.map(\.bytes).reduce(0, +)),
            missing: manifest.missing.map(\.file).joined(separator: "\n"))
    }
}
