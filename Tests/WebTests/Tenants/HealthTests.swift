import Domain
import Foundation
import GRDB
import Testing

@testable import Store
@testable import Web

@Suite struct `The page of the server's health` {
    private static let path = "/admin/health"

    @Test func `says what to do where nothing was done yet`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedInAsAdministrator()
            let page = try await browser.get(Self.path).text
            #expect(page.contains("No backup was ever made"))
            #expect(page.contains("2 tenants not looked into yet"))
            #expect(page.contains("Control database"))
            #expect(page.contains(SQLiteVersion.loaded.description))
            #expect(page.contains(Release.version))
            #expect(!page.contains("All is well"))
        }
    }

    @Test func `is content with a server that is looked after`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedInAsAdministrator()
            let now = site.clock.now
            try await site.server.services.control.write {
                try $0.save(
                    BackupRecord(at: now, place: "/backups/today", files: 3, bytes: 5000, missing: ""))
            }
            #expect(try await browser.post("\(Self.path)/look").status == 303)
            let page = try await browser.get(Self.path).text
            #expect(page.contains("All is well"))
            #expect(page.contains("/backups/today, 4.9 KB, checked file by file"))
            site.clock.advance(by: 3 * 86_400)
            let later = try await browser.get(Self.path)
            #expect(later.status == 303, "the session is over by then")
            let again = try await site.signedInAsAdministrator().get(Self.path).text
            #expect(again.contains("The last backup is old"))
            #expect(again.contains("Some tenants were not looked into for a day"))
        }
    }

    @Test func `names the tenants whose mail is stuck`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedInAsAdministrator()
            let now = site.clock.now.seconds
            try await site.withTenant { tenant in
                try await tenant.write { transaction in
                    for state in ["waiting", "failed", "failed"] {
                        try transaction.database.execute(
                            sql: """
                                INSERT INTO outbox
                                    (created_at, to_addresses, to_name, from_name, subject, text, html, state)
                                VALUES (?, 'a@b.test', 'A', 'B', 'S', 'T', 'H', ?)
                                """,
                            arguments: [now, state])
                    }
                }
            }
            #expect(try await browser.post("\(Self.path)/look").status == 303)
            let page = try await browser.get(Self.path).text
            #expect(page.contains("2 letters given up"))
            #expect(page.contains(#"<a href="/admin/tenants/acme">Acme Hardware</a>"#))
            #expect(!page.contains(#"<a href="/admin/tenants/medisoft">Medisoft</a>"#))
            #expect(!page.contains("Mail is waiting"))
            site.clock.advance(by: 1000)
            #expect(try await browser.get(Self.path).text.contains("Mail is waiting"))
        }
    }

    @Test func `names a tenant without a file, and work that is overdue`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedInAsAdministrator()
            let slug = try #require(Slug(TestSite.medisoft))
            try await site.server.services.registry.close(slug)
            try FileManager.default.removeItem(atPath: site.folder.tenant(slug.text))
            let due = site.clock.now.addingTimeInterval(-3600)
            try await site.server.services.control.write { try $0.wake(slug, at: due) }
            #expect(try await browser.post("\(Self.path)/look").status == 303)
            let page = try await browser.get(Self.path).text
            #expect(page.contains("A tenant has no file"))
            #expect(page.contains("1 tenant could not be opened"))
            #expect(page.contains("the file is missing"))
            #expect(page.contains("Work is overdue in 1 tenant"))
        }
    }

    @Test func `opens no tenant`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedInAsAdministrator()
            await site.server.services.registry.closeAll()
            #expect(try await browser.get(Self.path).status == 200)
            #expect(site.server.services.registry.openCount == 0)
        }
    }
}
