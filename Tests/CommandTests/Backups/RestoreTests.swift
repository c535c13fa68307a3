import Domain
import Foundation
import Store
import Testing

@testable import vouchsafe

@Suite struct `A restore` {
    @Test func `puts one tenant back as it was, and keeps what was there`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        try await scene.writePair(1)
        let path = program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.writePair(2)
        try await scene.close()
        let restored = try await program.run("restore", path, "acme")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try await BackupScene.people(in: program) == ["Person 1"])
        let aside = try #require(
            try FileManager.default.contentsOfDirectory(atPath: program.data).first {
                $0.hasPrefix("set-aside")
            })
        #expect(FileManager.default.fileExists(atPath: "\(program.data)/\(aside)/tenants/acme.sqlite"))
        let acts = try await ControlDatabase(scene.folder).read {
            try $0.administration(of: BackupScene.slug, most: 1)
        }
        #expect(acts.map(\.kind) == [.tenantRestored])
        #expect(try await program.run("doctor").code == 0)
    }

    @Test func `is not undone by the log of the file that it replaces`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        try await scene.writePair(1)
        let path = program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.writePair(2)
        // What a killed server leaves: a log with a transaction that never reached the file.
        let log = program.data + "/tenants/acme.sqlite-wal"
        let bytes = try Data(contentsOf: URL(filePath: log))
        #expect(bytes.count > 0)
        try await scene.close()
        try bytes.write(to: URL(filePath: log))
        #expect(try await program.run("restore", path, "acme").code == 0)
        #expect(try await BackupScene.people(in: program) == ["Person 1"])
    }

    @Test func `of everything makes an empty folder into what was backed up`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        for number in 0..<30 { try await scene.writePair(number) }
        let path = program.folder + "/backup"
        let before = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.close()
        try FileManager.default.removeItem(atPath: program.data)
        #expect(try await program.run("restore", path).code == 0)
        #expect(try await BackupScene.people(in: program).count == 30)
        #expect(try await program.run("tenant", "list").out.contains("Acme Hardware"))
        #expect(try await program.run("doctor").code == 0)
        let after = try Backup(folder: scene.folder, path: path + "-2").make(now: Date())
        #expect(after.entries.last?.rows == before.entries.last?.rows)
    }

    @Test func `of everything leaves no tenant that the backup does not know`() async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        let path = program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.close()
        try await program.makeTenants("later")
        #expect(try await program.run("restore", path).code == 0)
        #expect(try await !program.run("tenant", "list").out.contains("later"))
        #expect(!FileManager.default.fileExists(atPath: program.data + "/tenants/later.sqlite"))
        #expect(try await program.run("doctor").code == 0)
    }

    @Test(arguments: ["tenants/acme.sqlite", "control.sqlite", "manifest.json"])
    func `of a damaged backup touches nothing`(file: String) async throws {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        let path = program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.writePair(1)
        try await scene.close()
        try FlippedBit(in: "\(path)/\(file)", at: 200).flip()
        let refused = try await program.run("restore", path)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("damaged"), "\(refused.errors)")
        #expect(try await BackupScene.people(in: program) == ["Person 1"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: program.data).allSatisfy {
                !$0.hasPrefix("set-aside")
            })
    }

    @Test func `is refused while a server runs, for a tenant that is not in it, and from what is no backup`()
        async throws
    {
        let scene = try await BackupScene()
        defer { scene.remove() }
        let program = scene.program
        let path = program.folder + "/backup"
        _ = try Backup(folder: scene.folder, path: path).make(now: Date())
        try await scene.close()
        let end = try await RunningServer.run(program) { server in
            let beside = try await program.run("restore", path, "acme")
            #expect(beside.code == 1)
            #expect(beside.errors.contains("Stop the server first"))
            #expect(try Connection.get("/acme/sign-in", port: server.port).hasPrefix("HTTP/1.1 200"))
        }
        #expect(end.code == 0)
        #expect(
            try await program.run("restore", path, "nobody").errors.contains(
                "no tenant “nobody” in this backup"))
        #expect(try await program.run("restore", program.folder).errors.contains("no manifest"))
    }
}
