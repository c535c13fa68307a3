import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A tenant that is to be deleted` {
    private static let days: TimeInterval = 86_400

    private static func removal(_ file: TenantFile) -> TenantRemoval {
        TenantRemoval(folder: file.folder, control: file.control, registry: file.registry)
    }

    private static func order(_ file: TenantFile) async throws {
        try await file.control.write { control in
            let tenant = try #require(try control.tenant(TenantFile.slug))
            let deletion = try #require(try tenant.delete(typed: "acme", at: TenantFile.now))
            try control.save(deletion)
        }
    }

    private static func isThere(_ file: TenantFile) -> Bool {
        FileManager.default.fileExists(atPath: file.folder.tenant("acme"))
    }

    @Test func `is there for thirty days and gone after them, with a line on the record`() async throws {
        let file = try await TenantFile()
        try await Self.order(file)
        let last = TenantFile.now + 30 * Self.days
        #expect(try await Self.removal(file).removeDue(at: last - 1).isEmpty)
        #expect(Self.isThere(file))
        #expect(try await file.read { try $0.program().name } == "Acme Hardware")
        #expect(try await Self.removal(file).removeDue(at: last) == [TenantFile.slug])
        #expect(!Self.isThere(file))
        #expect(try await file.control.read { try $0.tenant(TenantFile.slug) } == nil)
        let acts = try await file.control.read { try $0.administration(of: TenantFile.slug, most: 5) }
        #expect(acts.first?.kind == .tenantDeleted)
        #expect(try await Self.removal(file).removeDue(at: last).isEmpty)
        // The short name is free again.
        try await TenantCreation(folder: file.folder, control: file.control).create(
            TenantFile.slug, name: "Another", timeZone: .gmt, currency: "USD", at: last)
        #expect(try await file.read { try $0.program().name } == "Another")
    }

    @Test func `keeps its short name from being taken while it is there`() async throws {
        let file = try await TenantFile()
        try await Self.order(file)
        await #expect(throws: StoreFault.tenantExists("acme")) {
            try await TenantCreation(folder: file.folder, control: file.control).create(
                TenantFile.slug, name: "Another", timeZone: .gmt, currency: "USD", at: TenantFile.now)
        }
    }

    @Test func `is not woken before somebody keeps it`() async throws {
        let file = try await TenantFile()
        try await file.control.write { try $0.wake(TenantFile.slug, at: TenantFile.now) }
        let wakes = WakeList(control: file.control)
        #expect(try await wakes.due(at: TenantFile.now, most: 5).count == 1)
        try await Self.order(file)
        #expect(try await wakes.due(at: TenantFile.now, most: 5).isEmpty)
        try await file.control.write { control in
            let tenant = try #require(try control.tenant(TenantFile.slug))
            try control.save(try #require(try tenant.keep(at: TenantFile.now + Self.days)))
        }
        #expect(try await wakes.due(at: TenantFile.now, most: 5).count == 1)
        #expect(try await Self.removal(file).removeDue(at: .distantFuture).isEmpty)
    }

    /// As a stop leaves it after each step of the removal.
    @Test(arguments: [["acme.sqlite"], ["acme.sqlite", "acme.sqlite-wal"], []])
    func `is finished off after a stop in the middle`(gone: [String]) async throws {
        let file = try await TenantFile()
        try await Self.order(file)
        try await file.registry.close(TenantFile.slug)
        try await file.control.write {
            try $0.database.execute(sql: "UPDATE tenant SET deletes_at = 0")
        }
        for name in gone {
            try? FileManager.default.removeItem(atPath: "\(file.folder.path)/tenants/\(name)")
        }
        // By then nobody can keep it: half of it may be gone.
        let refusal = await #expect(throws: Refusal.self) {
            try await file.control.write { _ = try $0.tenant(TenantFile.slug)?.keep(at: TenantFile.now) }
        }
        #expect(refusal?.kind == .outOfStep)
        #expect(try await Self.removal(file).removeDue(at: TenantFile.now) == [TenantFile.slug])
        #expect(!Self.isThere(file))
        #expect(try await file.control.read { try $0.tenants() }.isEmpty)
    }

    @Test func `stays when it is put back out of a backup`() async throws {
        let file = try await TenantFile()
        try await Self.order(file)
        try await file.control.write { control in
            let tenant = try #require(try control.tenant(TenantFile.slug))
            try control.takeIn(
                tenant, at: TenantFile.now,
                act: Administration(
                    operatorAt: TenantFile.now, .tenantRestored, slug: tenant.slug, sentence: "restored it"))
        }
        #expect(try await file.control.read { try $0.tenant(TenantFile.slug)?.deletesAt } == nil)
    }
}
