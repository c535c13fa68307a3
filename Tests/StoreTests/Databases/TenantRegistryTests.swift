import Domain
import Foundation
import Testing

@testable import Store

@Suite struct `The open tenants` {
    @Test func `are closed only when nobody uses them, however many come by`() async throws {
        let file = try await TenantFile()
        let creation = TenantCreation(folder: file.folder, control: file.control)
        let slugs = (1...30).compactMap { Slug("tenant-\($0)") }
        for slug in slugs {
            try await creation.create(
                slug, name: slug.text, timeZone: .gmt, currency: "USD", at: TenantFile.now)
        }
        let registry = TenantRegistry(folder: file.folder, most: 4) { _, _ in "" }
        try await withThrowingTaskGroup(of: String.self) { group in
            for round in 0..<6 {
                for slug in slugs {
                    group.addTask {
                        try await registry.withTenant(slug) { tenant in
                            if round == 0 { try await Task.sleep(for: .milliseconds(2)) }
                            return try await tenant.read { try $0.program().name }
                        }
                    }
                }
            }
            for try await name in group { #expect(name.hasPrefix("tenant-")) }
        }
        #expect(registry.openCount <= 4)
        await registry.closeAll()
        #expect(registry.openCount == 0)
    }

    @Test func `can be closed one by one, and open again when asked for`() async throws {
        let file = try await TenantFile()
        _ = try await file.read { try $0.program() }
        try await file.registry.close(TenantFile.slug)
        #expect(file.registry.openCount == 0)
        #expect(try await file.read { try $0.program().name } == "Acme Hardware")
    }
}

@Suite struct `A new tenant` {
    @Test func `starts with the usual hours and the default tiers`() async throws {
        let file = try await TenantFile()
        let (program, tiers) = try await file.read { (try $0.program(), try $0.tiers()) }
        #expect(program.calendar.hours == BusinessCalendar.usualHours)
        #expect(program.coolDownDays == 14)
        #expect(tiers == DefaultTiers.all)
    }

    @Test func `can't take the short name of another`() async throws {
        let file = try await TenantFile()
        await #expect(throws: StoreFault.tenantExists("acme")) {
            try await TenantCreation(folder: file.folder, control: file.control).create(
                TenantFile.slug, name: "Acme again", timeZone: .gmt, currency: "USD", at: TenantFile.now)
        }
    }
}
