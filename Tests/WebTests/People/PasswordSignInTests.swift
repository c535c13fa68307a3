import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Signing in with a password` {
    static let secret = "a quiet lighthouse keeper"

    private func givingPassword(_ site: TestSite) async throws {
        let hash = try await site.server.services.passwords.hash(Self.secret)
        try await site.withTenant { tenant in
            try await tenant.write { transaction in
                let mail = try #require(MailAddress(TestPerson.of(.coordinator).mail))
                let person = try #require(try transaction.person(mail: mail))
                try transaction.setPasswordHash(hash, of: person.id)
            }
        }
    }

    @Test func `leads to the person's portal and back to the page asked for`() async throws {
        try await TestSite.open { site in
            try await givingPassword(site)
            let browser = site.browser()
            let refused = try await browser.get("/acme/coordinator?view=late")
            #expect(refused.status == 303)
            #expect(refused.location == "/acme/sign-in?next=%2Facme%2Fcoordinator%3Fview%3Dlate")
            let answer = try await browser.post(
                "/acme/sign-in/password",
                ["mail": "Marta.Lindqvist@vendor.example", "password": Self.secret])
            #expect(answer.status == 303)
            #expect(answer.location == "/acme/coordinator/queue")
            #expect(try await browser.get("/acme/sessions").status == 200)
            #expect(try await browser.get("/medisoft/sessions").status == 303)
        }
    }

    @Test func `says nothing about which of the two was wrong`() async throws {
        try await TestSite.open { site in
            try await givingPassword(site)
            let wrong = try await site.browser().post(
                "/acme/sign-in/password",
                ["mail": "marta.lindqvist@vendor.example", "password": "not it at all"])
            let unknown = try await site.browser().post(
                "/acme/sign-in/password", ["mail": "nobody@vendor.example", "password": "not it at all"])
            let other = try await site.browser().post(
                "/medisoft/sign-in/password",
                ["mail": "marta.lindqvist@vendor.example", "password": Self.secret])
            #expect(Set([wrong.status, unknown.status, other.status]) == [422])
            #expect(wrong.text.contains("The mail address or the password is not right"))
            #expect(wrong.text.contains("marta.lindqvist@vendor.example"))
            #expect(!wrong.text.contains("not it at all"))
            #expect(
                wrong.text.replacing("marta.lindqvist", with: "nobody") == unknown.text)
        }
    }

    @Test func `gives a new session, and the one before is gone`() async throws {
        try await TestSite.open { site in
            try await givingPassword(site)
            let browser = try await site.signedIn(as: .coordinator)
            let before = try #require(browser.cookies["vs-acme"])
            _ = try await browser.post(
                "/acme/sign-in/password", ["mail": "marta.lindqvist@vendor.example", "password": Self.secret])
            #expect(browser.cookies["vs-acme"] != before)
            let old = site.browser()
            old.set("vs-acme", to: before)
            #expect(try await old.get("/acme/sessions").status == 303)
        }
    }

    @Test func `is refused after ten tries from one address, until a quarter of an hour has passed`()
        async throws
    {
        try await TestSite.open { site in
            try await givingPassword(site)
            let browser = site.browser()
            for _ in 0..<10 {
                let answer = try await browser.post(
                    "/acme/sign-in/password", ["mail": "marta.lindqvist@vendor.example", "password": "wrong"])
                #expect(answer.status == 422)
            }
            let blocked = try await browser.post(
                "/acme/sign-in/password", ["mail": "marta.lindqvist@vendor.example", "password": Self.secret])
            #expect(blocked.status == 429)
            #expect(blocked.header("Retry-After") == "900")
            site.clock.advance(by: 901)
            let late = try await browser.post(
                "/acme/sign-in/password", ["mail": "marta.lindqvist@vendor.example", "password": Self.secret])
            #expect(late.status == 303)
        }
    }

    @Test func `hashes a password again when the cost has changed`() async throws {
        try await TestSite.open { site in
            let cheap = try PasswordHash(of: Self.secret, cost: PasswordCost(logN: 2, r: 8, p: 1)).text
            let mail = try #require(MailAddress(TestPerson.of(.ae).mail))
            try await site.withTenant { tenant in
                try await tenant.write { transaction in
                    let person = try #require(try transaction.person(mail: mail))
                    try transaction.setPasswordHash(cheap, of: person.id)
                }
            }
            let answer = try await site.browser().post(
                "/acme/sign-in/password", ["mail": mail.text, "password": Self.secret])
            #expect(answer.status == 303)
            let stored = try await site.withTenant { tenant in
                try await tenant.read { try $0.credentials(mail: mail)?.passwordHash }
            }
            #expect(stored?.hasPrefix("$scrypt$ln=4,r=8,p=1$") == true)
        }
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https:evil.example", "/%09/evil.example", "javascript:alert(1)",
        "/medisoft/sessions", "/acme/../medisoft/sessions", "/acme//evil.example", "/acme/sign-out",
    ])
    func `never leads to another site or tenant`(next: String) async throws {
        try await TestSite.open { site in
            try await givingPassword(site)
            let encoded = try #require(next.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let answer = try await site.browser().post(
                "/acme/sign-in/password?next=\(encoded)",
                ["mail": "marta.lindqvist@vendor.example", "password": Self.secret])
            #expect(answer.location == "/acme/coordinator/queue")
        }
    }
}

@Suite struct `A password` {
    @Test func `is not cut anywhere`() throws {
        let cost = PasswordCost(logN: 2, r: 8, p: 1)
        let long = String(repeating: "ab c", count: 20)
        let hash = try PasswordHash(of: long + "x", cost: cost)
        #expect(try hash.matches(long + "x"))
        #expect(try !hash.matches(long + "y"))
        #expect(try !hash.matches(long))
    }

    @Test func `is stored with a salt of its own`() throws {
        let cost = PasswordCost(logN: 2, r: 8, p: 1)
        let first = try PasswordHash(of: "the same words", cost: cost).text
        let second = try PasswordHash(of: "the same words", cost: cost).text
        #expect(first != second)
        #expect(try PasswordHash(first)?.matches("the same words") == true)
    }

    @Test(arguments: ["short", "aaaaaaaaaaaaaa", "123456789012", "acmehardware1", "vouchsafe1234"])
    func `is refused when it is easy to guess`(password: String) {
        #expect(PasswordRule.objection(to: password, names: ["Acme Hardware"]) != nil)
    }

    @Test(arguments: [
        "a quiet lighthouse keeper", " blanks at both ends ", "пароль на двенадцать", "🦊🦉🐝🐢🦀🐙🦎🐞🦔🦩🐫🐘",
    ])
    func `may be any long text`(password: String) {
        #expect(PasswordRule.objection(to: password, names: ["Acme Hardware"]) == nil)
    }
}
