import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A mailed link` {
    /// Asks for a link as Helen and gives its path, as the letter's reader would get it.
    private func ask(_ site: TestSite) async throws -> String {
        let answer = try await site.browser().post(
            "/acme/sign-in/link", ["address": "helen.osei@customer.example"])
        #expect(answer.status == 200)
        return try await path(of: newestLink(site), site)
    }

    private func newestLink(_ site: TestSite) async throws -> ID<SignInLink> {
        // Links are numbered as they are issued; the newest that still works is the one that was just mailed.
        let now = site.clock.now
        let newest = try await site.withTenant { tenant in
            try await tenant.read { snapshot in
                try (1...20).reversed().map { ID<SignInLink>($0) }.first {
                    try snapshot.linkNonce($0, at: now) != nil
                }
            }
        }
        return try #require(newest)
    }

    private func path(of link: ID<SignInLink>, _ site: TestSite) async throws -> String {
        try await site.withTenant { tenant in
            let address = try #require(try await site.server.linkAddress(.signIn(link), of: tenant))
            #expect(address.hasPrefix("http://localhost/acme/link/"))
            return String(address.dropFirst("http://localhost".count))
        }
    }

    @Test func `is used up by its button and by nothing else`() async throws {
        try await TestSite.open { site in
            let path = try await ask(site)
            let scanner = site.browser()
            for _ in 0..<3 {
                #expect(try await scanner.head(path).status == 200)
                #expect(try await scanner.get(path).status == 200)
            }
            #expect(scanner.cookies.isEmpty)
            let browser = site.browser()
            let answer = try await browser.post(path)
            #expect(answer.status == 303)
            #expect(answer.location == "/acme/reference/home")
            #expect(try await browser.get("/acme/sessions").status == 200)
            #expect(try await site.browser().post(path).status == 410)
            #expect(try await site.browser().get(path).status == 410)
        }
    }

    @Test func `dies after ten minutes`() async throws {
        try await TestSite.open { site in
            let path = try await ask(site)
            site.clock.advance(by: 599)
            #expect(try await site.browser().get(path).status == 200)
            site.clock.advance(by: 1)
            #expect(try await site.browser().get(path).status == 410)
            #expect(try await site.browser().post(path).status == 410)
        }
    }

    @Test func `dies when a newer one is mailed`() async throws {
        try await TestSite.open { site in
            let older = try await ask(site)
            let newer = try await ask(site)
            #expect(older != newer)
            #expect(try await site.browser().get(older).status == 410)
            #expect(try await site.browser().get(newer).status == 200)
        }
    }

    @Test func `works at its own tenant only and not with a changed letter`() async throws {
        try await TestSite.open { site in
            let path = try await ask(site)
            #expect(try await site.browser().post(path.replacing("/acme/", with: "/medisoft/")).status == 410)
            let last = path.hasSuffix("A") ? "B" : "A"
            #expect(try await site.browser().post(String(path.dropLast(2)) + last + last).status == 410)
            #expect(try await site.browser().get(path).status == 200)
        }
    }

    @Test func `is asked for with one answer, whoever asks`() async throws {
        try await TestSite.open { site in
            let known = try await site.browser().post(
                "/acme/sign-in/link", ["address": "helen.osei@customer.example"])
            let unknown = try await site.browser().post(
                "/acme/sign-in/link", ["address": "nobody.else@customer.example"])
            #expect(known.status == 200)
            #expect(known.text.replacing("helen.osei", with: "nobody.else") == unknown.text)
        }
    }

    @Test func `stands nowhere in the tenant's file`() async throws {
        try await TestSite.open { site in
            let path = try await ask(site)
            let token = try #require(path.split(separator: "/").last)
            let needle = Array(token.utf8)
            for ending in ["", "-wal"] {
                let file = Array(
                    FileManager.default.contents(atPath: site.folder.tenant("acme") + ending) ?? Data())
                #expect(file.firstRange(of: needle) == nil)
            }
        }
    }

    @Test func `of an invitation works for a week and may set a password`() async throws {
        try await TestSite.open { site in
            let issue = LinkIssue(
                key: site.server.services.linkKey, tenant: try #require(Slug("acme")), now: site.clock.now)
            let mail = try #require(MailAddress("helen.osei@customer.example"))
            let link = try await site.withTenant { tenant in
                try await tenant.write { transaction in
                    let person = try #require(try transaction.person(mail: mail))
                    return try issue.invitation(person.contact, in: transaction)
                }
            }
            site.clock.advance(by: 6 * 86_400)
            let path = try await path(of: link, site)
            #expect(try await site.browser().post(path, ["password": "tooshort"]).status == 422)
            #expect(try await site.browser().post(path, ["password": "harbour lights at dusk"]).status == 303)
            let answer = try await site.browser().post(
                "/acme/sign-in/password", ["mail": mail.text, "password": "harbour lights at dusk"])
            #expect(answer.status == 303)
        }
    }
}
