import Domain
import Foundation
import Store
import Testing

@testable import vouchsafe

@Suite struct `A backup` {
    @Test func `taken while a program writes has every transaction whole or not at all`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let writing = Task {
            var written = 0
            while !Task.isCancelled {
                try await scene.writePair(written)
                written += 1
            }
        }
        var manifests: [Manifest] = []
        for number in 0..<5 {
            // At least some are written between two backups.
            while try await scene.people() < number * 3 + 1 { try await Task.sleep(for: .milliseconds(5)) }
            let path = "\(scene.program.folder)/backup-\(number)"
            manifests.append(try Backup(folder: scene.folder, path: path).make(now: Date()))
        }
        writing.cancel()
        _ = await writing.result
        for (number, manifest) in manifests.enumerated() {
            let entry = try #require(manifest.entries.last)
            // Each transaction added a person and a line on the record.
            #expect(entry.rows["person"] == entry.rows["activity"])
            #expect(manifest.missing.isEmpty)
            for entry in manifest.entries {
                try entry.verify("\(scene.program.folder)/backup-\(number)/\(entry.file)")
            }
        }
        let counts = manifests.compactMap { $0.entries.last?.rows["person"] }
        #expect(counts == counts.sorted() && Set(counts).count == 5, "each is of its own moment: \(counts)")
    }

    @Test func `with any one bit turned over is refused`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        for number in 0..<20 { try await scene.writePair(number) }
        let path = scene.program.folder + "/backup"
        let manifest = try Backup(folder: scene.folder, path: path).make(now: Date())
        for entry in manifest.entries {
            let file = "\(path)/\(entry.file)"
            for place in 0..<20 {
                let bit = FlippedBit(in: file, at: place * 7919 + 13)
                try bit.flip()
                #expect(throws: BackupFault.self, "\(file), byte \(bit.offset)") { try entry.verify(file) }
                try bit.flip()
            }
            try entry.verify(file)
        }
    }

    @Test func `whose manifest was changed is refused`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let path = scene.program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        let file = ManifestFile(path: path + "/manifest.json")
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        for (old, new) in [
            ("Acme Hardware", "Acme Softwars"), ("\"person\" : 0", "\"person\" : 1"), ("}", ""),
        ] {
            try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: file.path))
            #expect(throws: BackupFault.self, "\(old)") { try file.read() }
        }
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(try file.read().entries.count == 2)
    }

    @Test func `by command beside a running server appears whole, and never over another`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        try await scene.close()
        let program = scene.program
        let path = program.folder + "/backup"
        let end = try await RunningServer.run(program) { _ in
            let made = try await program.run("backup", path, "--json")
            #expect(made.code == 0, "\(made.errors)")
            #expect(
                try ManifestFile(path: path + "/manifest.json").read().entries.map(\.file) == [
                    "control.sqlite", "tenants/acme.sqlite",
                ])
            #expect(try await program.run("backup", path).code == 1)
            #expect(try await program.run("backup", path + "/manifest.json/below").code == 1)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: program.folder).allSatisfy {
                    !$0.contains("unfinished")
                })
        }
        #expect(end.code == 0)
        let secret = try Data(contentsOf: URL(filePath: program.data + "/secret.key"))
        for file in ["control.sqlite", "tenants/acme.sqlite", "manifest.json"] {
            #expect(try Data(contentsOf: URL(filePath: "\(path)/\(file)")).range(of: secret) == nil)
        }
    }

    @Test func `of a folder with a broken tenant has the others, and says so`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        try await scene.close()
        let program = scene.program
        try await program.makeTenants("carewell")
        try Data(repeating: 7, count: 9000).write(to: URL(filePath: program.data + "/tenants/acme.sqlite"))
        let made = try await program.run("backup", program.folder + "/backup")
        #expect(made.code == 1)
        #expect(made.errors.contains("tenants/acme.sqlite is not in the backup"))
        let manifest = try ManifestFile(path: program.folder + "/backup/manifest.json").read()
        #expect(manifest.entries.map(\.file) == ["control.sqlite", "tenants/carewell.sqlite"])
        let one = try await program.run("restore", program.folder + "/backup", "acme")
        #expect(one.code == 1)
        #expect(one.errors.contains("could not copy acme"))
        #expect(try await program.run("restore", program.folder + "/backup", "carewell").code == 0)
    }
}
