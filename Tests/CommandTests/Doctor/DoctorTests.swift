import Domain
import Foundation
import Store
import Testing

@testable import vouchsafe

@Suite struct `The doctor` {
    @Test func `finds nothing wrong with a folder in use, and says how it is opened`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let end = try await RunningServer.run(program) { server in
            let well = try await program.run("doctor")
            #expect(well.code == 0, "\(well.out)\(well.errors)")
            #expect(well.out.contains("All is well"))
            #expect(well.out.contains("synchronous 2"), "2 is FULL")
            #expect(well.out.contains("tenants/acme.sqlite"))
            let report = try await program.run("doctor", "--json").out
            #expect(report.contains("\"problems\":[]"))
        }
        #expect(end.code == 0)
        #expect(try await Program().run("doctor").code == 1, "there is no folder")
    }

    static let injuries = [
        "overwritten", "a page overwritten", "emptied", "missing", "a folder", "of the future",
        "a stranger's",
    ]

    @Test(arguments: injuries) func `says what is wrong with one tenant of many, and the others are served`(
        injury: String
    ) async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme", "carewell", "third")
        try Injury(injury).inflict(on: program.data + "/tenants/carewell.sqlite")
        let ill = try await program.run("doctor")
        #expect(ill.code == 1, "\(ill.out)")
        #expect(ill.out.contains("Wrong: "))
        #expect(ill.out.contains("carewell.sqlite"))
        #expect(!ill.out.contains("Wrong: tenants/acme.sqlite"))
        let end = try await RunningServer.run(program) { server in
            let broken = try Connection.get("/carewell/sign-in", port: server.port)
            if injury != "a page overwritten" { #expect(broken.hasPrefix("HTTP/1.1 503")) }
            for slug in ["acme", "third"] {
                let answer = try Connection.get("/\(slug)/sign-in", port: server.port)
                #expect(answer.hasPrefix("HTTP/1.1 200"), "\(slug)")
            }
        }
        #expect(end.code == 0)
    }

    @Test func `finds files that belong to nobody`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        try Data([1]).write(to: URL(filePath: program.data + "/tenants/stray.sqlite"))
        let ill = try await program.run("doctor")
        #expect(ill.code == 1)
        #expect(ill.out.contains("tenants/stray.sqlite belongs to no tenant"))
    }
}
