import Domain
import Foundation
import Store
import Testing

@Suite struct `Files of an older version` {
    static let count = 12

    @Test func `are brought up to date by command, the broken ones named and the others done`() async throws {
        let program = try await Self.folder()
        defer { program.remove() }
        try Injury("overwritten").inflict(on: program.data + "/tenants/tenant-3.sqlite")
        try Injury("of the future").inflict(on: program.data + "/tenants/tenant-5.sqlite")
        let migrated = try await program.run("migrate", "--json")
        #expect(migrated.code == 1)
        #expect(migrated.errors.contains("tenant-3"))
        #expect(migrated.errors.contains("tenant-5.sqlite was written by a newer version"))
        #expect(migrated.out.contains("\"current\":0"))
        let again = try await program.run("migrate", "--json")
        #expect(again.out.contains("\"current\":\(Self.count - 2)"))
        #expect(again.out.contains("\"migrated\":[]"))
    }

    @Test func `are each whole when the migration is killed, and it goes on where it was`() async throws {
        let program = try await Self.folder()
        defer { program.remove() }
        for round in 1...4 {
            let running = try program.start(["migrate"])
            try await Task.sleep(for: .milliseconds(40 * round))
            running.kill()
            _ = await running.end()
        }
        let last = try await program.run("migrate")
        #expect(last.code == 0, "\(last.errors)")
        let examined = try await program.run("doctor")
        #expect(examined.code == 0, "\(examined.out)")
        #expect(!examined.out.contains("behind"))
    }

    @Test func `are brought up to date as the server opens them`() async throws {
        let program = try await Self.folder()
        defer { program.remove() }
        #expect(try await program.run("doctor").out.contains("1 behind"))
        let end = try await RunningServer.run(program) { server in
            #expect(try Connection.get("/tenant-1/sign-in", port: server.port).hasPrefix("HTTP/1.1 200"))
            let beside = try await program.run("migrate")
            #expect(beside.errors.contains("Stop the server first"))
        }
        #expect(end.code == 0)
    }

    /// Tenants as the version before this one left them.
    private static func folder() async throws -> Program {
        let program = try Program()
        let folder = try DataFolder(program.data)
        let control = try ControlDatabase(folder)
        for number in 1...count {
            let slug = try #require(Slug("tenant-\(number)"))
            try await TenantCreation(folder: folder, control: control).create(
                slug, name: "Tenant \(number)", timeZone: .gmt, currency: "USD", at: Date())
            try OtherSchema.makeOlder(folder.tenant(slug.text))
        }
        try control.close()
        return program
    }
}
