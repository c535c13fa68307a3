import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Testing

@testable import Web

@Suite struct `A session` {
    @Test func `ends after twelve hours without a request`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            site.clock.advance(by: 11 * 3600)
            #expect(try await browser.get("/acme/sessions").status == 200)
            site.clock.advance(by: 11 * 3600)
            #expect(try await browser.get("/acme/sessions").status == 200)
            site.clock.advance(by: 12 * 3600)
            #expect(try await browser.get("/acme/sessions").status == 303)
        }
    }

    @Test func `ends after fourteen days whatever happens`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            for _ in 0..<33 {
                site.clock.advance(by: 10 * 3600)
                #expect(try await browser.get("/acme/sessions").status == 200)
            }
            site.clock.advance(by: 10 * 3600)
            #expect(try await browser.get("/acme/sessions").status == 303)
        }
    }

    @Test func `is gone after signing out`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            let cookies = browser.cookies
            let answer = try await browser.post("/acme/sign-out")
            #expect(answer.status == 303)
            #expect(answer.header("Clear-Site-Data") == #""cache", "cookies", "storage""#)
            #expect(browser.cookies.isEmpty)
            let replay = site.browser()
            for (name, value) in cookies { replay.set(name, to: value) }
            #expect(try await replay.get("/acme/sessions").status == 303)
        }
    }

    @Test func `is listed and can be ended from another`() async throws {
        try await TestSite.open { site in
            let mine = try await site.signedIn(as: .ae)
            let lost = try await site.signedIn(as: .ae)
            let others = try await site.signedIn(as: .coordinator)
            let page = try await mine.get("/acme/sessions")
            #expect(page.text.contains("Firefox on Linux"))
            let end = try #require(page.text.firstMatch(of: /action="(\/acme\/sessions\/[^"]+\/end)"/)?.1)
            #expect(try await mine.post(String(end)).status == 303)
            #expect(try await lost.get("/acme/sessions").status == 303)
            #expect(try await mine.get("/acme/sessions").status == 200)
            #expect(try await others.get("/acme/sessions").status == 200)
        }
    }

    @Test func `of another person cannot be ended`() async throws {
        try await TestSite.open { site in
            let victim = try await site.signedIn(as: .coordinator)
            let presented = try #require(victim.cookies["vs-acme"])
            let id = try #require(SessionID(presented: presented))
            let attacker = try await site.signedIn(as: .ae)
            _ = try await attacker.post("/acme/sessions/\(id.hash.base64URL)/end")
            #expect(try await victim.get("/acme/sessions").status == 200)
        }
    }

    @Test func `other than this one ends when the password changes`() async throws {
        try await TestSite.open { site in
            let mine = try await site.signedIn(as: .ae)
            let other = try await site.signedIn(as: .ae)
            #expect(try await mine.post("/acme/password", ["password": "rain on tin roofs"]).status == 303)
            #expect(try await mine.get("/acme/sessions").status == 200)
            #expect(try await other.get("/acme/sessions").status == 303)
            let wrong = try await mine.post(
                "/acme/password", ["current": "not this one", "password": "wind in tall grass"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("This is not your password"))
        }
    }

    @Test(arguments: [
        "", "x", String(repeating: "A", count: 10_000), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!", "🦊",
    ])
    func `that nobody was given signs nobody in`(value: String) async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            browser.set("vs-acme", to: value)
            let page = try await browser.get("/acme/sessions")
            #expect(page.status == 303)
        }
    }

    @Test func `has a cookie that only this host over TLS gets`() async throws {
        try await TestSite.open { settings in
            settings.baseURL = BaseURL("https://refs.example.com") ?? settings.baseURL
            settings.otherHosts = ["localhost"]
        } _: { site in
            let cookie = try SessionCookie(slug: Slug("acme"), settings: site.server.services.settings)
                .holding(SessionID())
            #expect(cookie.name == "__Host-vs-acme")
            for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                #expect(cookie.description.contains(part))
            }
            #expect(!cookie.description.contains("Domain"))
            let page = try await site.browser().get("/acme/sign-in")
            #expect(page.header("Strict-Transport-Security") == "max-age=31536000; includeSubDomains")
        }
    }

    @Test func `is made of random bytes of its own`() {
        let all = (0..<1000).map { _ in SessionID().text }
        #expect(Set(all).count == 1000)
        #expect(Set(all.map { $0.prefix(6) }).count == 1000)
        #expect(all.allSatisfy { (Data(base64URL: $0)?.count ?? 0) >= 16 })
    }
}
