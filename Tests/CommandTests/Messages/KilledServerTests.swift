import Domain
import Foundation
import Store
import Testing

@Suite struct `A server that is killed` {
    @Test func `has let every letter leave once when it is started again`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await Self.post(400, in: program)
        for round in 1...5 {
            let end = try await RunningServer.run(program) { server in
                try await Task.sleep(for: .milliseconds(15 * round))
                server.kill()
            }
            #expect(end.code != 0)
        }
        var waiting = -1
        let end = try await RunningServer.run(program) { _ in
            for _ in 0..<200 where waiting != 0 {
                try await Task.sleep(for: .milliseconds(50))
                waiting = try await Self.letters(in: program, .waiting)
            }
        }
        #expect(end.code == 0)
        #expect(waiting == 0)
        #expect(try await Self.letters(in: program, .written) == 400)
        let names = try FileManager.default.contentsOfDirectory(atPath: program.data + "/mail")
        #expect(names.count == 400, "\(names.filter { !$0.hasSuffix(".eml") })")
        let identities = try names.map { name in
            let text = try String(contentsOfFile: "\(program.data)/mail/\(name)", encoding: .utf8)
            #expect(text.hasSuffix("--\r\n"), "\(name) is whole")
            return try #require(text.firstMatch(of: #/Message-ID: (\S+)/#)).output.1
        }
        #expect(Set(identities).count == 400)
        #expect(try await program.run("doctor").code == 0)
    }

    private static func post(_ count: Int, in program: Program) async throws {
        let folder = try DataFolder(program.data)
        let control = try ControlDatabase(folder)
        try await TenantCreation(folder: folder, control: control).create(
            BackupScene.slug, name: "Acme Hardware", timeZone: .gmt, currency: "USD", at: Date())
        let registry = TenantRegistry(folder: folder, wakes: WakeList(control: control)) { _, _ in "" }
        let mail = try #require(MailAddress("marta@acme.example"))
        try await registry.withTenant(BackupScene.slug) { tenant in
            try await tenant.write { transaction in
                for number in 0..<count {
                    let letter = Letter(
                        .clockResumed, to: [mail], name: "Marta Keller", from: nil,
                        written: Letter.Written(subject: "Letter \(number)", body: "Dear Marta,"))
                    try transaction.post(letter, at: Date())
                }
            }
        }
        await registry.closeAll()
        try control.close()
    }

    private static func letters(in program: Program, _ state: OutboxLetter.State) async throws -> Int {
        let folder = try DataFolder(program.data)
        let registry = TenantRegistry(folder: folder, use: .beside(folder)) { _, _ in "" }
        let count = try await registry.withTenant(BackupScene.slug) { tenant in
            try await tenant.read { snapshot in
                var filter = LetterFilter()
                filter.state = state
                return try snapshot.letters(filter, page: 1).count
            }
        }
        await registry.closeAll()
        return count
    }
}
