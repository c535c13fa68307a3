import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A form that answered "saved"` {
    @Test func `is on disk, because the writer waits for it`() async throws {
        let file = try await TenantFile()
        let settings = try await file.registry.withTenant(TenantFile.slug) { tenant in
            [
                try await tenant.pragma("synchronous"), try await tenant.pragma("journal_mode"),
                try await tenant.pragma("foreign_keys"),
            ]
        }
        #expect(settings == ["2", "wal", "1"], "2 is FULL; GRDB alone would leave 1, NORMAL")
    }

    @Test func `is there after the server is gone without a word`() async throws {
        let file = try await TenantFile()
        try await file.person("Priya Raman", .ae)
        // What a killed process leaves behind: the file and its log, never closed.
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString + ".sqlite"
        ).path
        defer { try? FileManager.default.removeItem(atPath: copy) }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: file.folder.tenant("acme") + suffix, toPath: copy + suffix)
        }
        let names = try await DatabaseQueue(path: copy).read {
            try String.fetchAll($0, sql: "SELECT name FROM person")
        }
        #expect(names == ["Priya Raman"])
    }

    @Test func `is all of it or nothing`() async throws {
        let file = try await TenantFile()
        await #expect(throws: Refusal.self) {
            try await file.write { transaction in
                try transaction.add(
                    "Marta Keller", mail: try file.mail("marta@acme.test"), role: .coordinator,
                    timeZone: TenantFile.vienna, at: TenantFile.now)
                throw Refusal(.invalid, "changed my mind")
            }
        }
        #expect(try await file.read { try $0.people() }.isEmpty)
    }
}

@Suite struct `A data folder` {
    @Test func `belongs to one server at a time`() async throws {
        let file = try await TenantFile()
        let first = try file.folder.lock()
        #expect(throws: StoreFault.lockedByAnother(folder: file.folder.path)) { try file.folder.lock() }
        withExtendedLifetime(first) {}
    }

    @Test func `is free again once the server has let go`() async throws {
        let file = try await TenantFile()
        do { _ = try file.folder.lock() }
        #expect(throws: Never.self) { try file.folder.lock() }
    }

    @Test func `refuses a tenant's file that a newer program wrote`() async throws {
        let file = try await TenantFile()
        try await file.write {
            try $0.database.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 from the future')")
        }
        try await file.registry.close(TenantFile.slug)
        await #expect(throws: StoreFault.newerThanProgram(file: "acme.sqlite")) {
            try await file.read { try $0.people() }
        }
    }

    @Test(arguments: ["cut short", "overwritten", "missing"])
    func `with one broken tenant serves the others`(how: String) async throws {
        let file = try await TenantFile()
        let other = try #require(Slug("carewell"))
        try await TenantCreation(folder: file.folder, control: file.control).create(
            other, name: "Carewell", timeZone: .gmt, currency: "USD", at: TenantFile.now)
        let path = file.folder.tenant("carewell")
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"), "a new tenant's file is closed whole")
        switch how {
        case "cut short": try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        case "overwritten": try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: path))
        default: try FileManager.default.removeItem(atPath: path)
        }
        await #expect(throws: StoreFault.self) {
            try await file.registry.withTenant(other) { try await $0.read { try $0.people() } }
        }
        #expect(try await file.read { try $0.program().name } == "Acme Hardware")
    }
}
