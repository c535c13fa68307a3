import Domain
import Foundation
import Store
import Testing

@testable import Web

/// An administrator who made her account with the printed link, with her phone and her recovery codes.
struct AdministratorScene {
    let site: TestSite
    /// The browser in which she set everything up, signed in.
    let browser: TestBrowser
    let phone: AuthenticatorSecret
    let recoveryCodes: [String]

    static let mail = "ada@server.example"
    static let password = "seven small boats"

    static func open(
        prepare: (inout ServerSettings) -> Void = { _ in },
        _ test: @Sendable (AdministratorScene) async throws -> Void
    ) async throws {
        try await TestSite.open(prepare: prepare) { site in
            let browser = try await make(at: site)
            let phone = try await phone(in: browser)
            let codes = try await finish(browser, phone, site)
            try await test(
                AdministratorScene(site: site, browser: browser, phone: phone, recoveryCodes: codes))
        }
    }

    /// Makes the account; the second factor is still to be set up.
    static func make(at site: TestSite) async throws -> TestBrowser {
        let address = try #require(try await site.server.setUpAddress)
        let browser = site.browser()
        let made = try await browser.post(
            String(address.dropFirst("http://localhost".count)),
            ["name": "Ada Ferreira", "mail": mail, "password": password])
        #expect(made.location == "/admin/sign-in/second-factor")
        return browser
    }

    /// The secret of the page of the set-up, as an app would take it.
    static func phone(in browser: TestBrowser) async throws -> AuthenticatorSecret {
        let page = try await browser.get("/admin/sign-in/second-factor")
        #expect(page.status == 200)
        let text = try #require(page.text.firstMatch(of: /<code class="secret">([A-Z2-7 ]+)<\/code>/)?.1)
        return AuthenticatorSecret(bytes: try bytes(ofBase32: text.filter { $0 != " " }))
    }

    static func finish(
        _ browser: TestBrowser, _ phone: AuthenticatorSecret, _ site: TestSite
    ) async throws -> [String] {
        let page = try await browser.post(
            "/admin/sign-in/second-factor", ["code": code(of: phone, at: site)])
        #expect(page.status == 200)
        return codes(in: page)
    }

    static func codes(in page: TestPage) -> [String] {
        page.text.matches(of: /<li><code>([A-Z2-7-]+)<\/code><\/li>/).map { String($0.1) }
    }

    static func code(of phone: AuthenticatorSecret, at site: TestSite) -> String {
        phone.code(step: AuthenticatorSecret.step(at: site.clock.now))
    }

    /// What the phone shows now.
    var code: String { Self.code(of: phone, at: site) }

    /// A browser in which the password was typed, and no code yet.
    func halfSignedIn() async throws -> TestBrowser {
        let browser = site.browser()
        let answer = try await browser.post(
            "/admin/sign-in", ["mail": Self.mail, "password": Self.password])
        #expect(answer.status == 303)
        return browser
    }

    /// Half a minute later the phone shows another code.
    func waitForNextCode() { site.clock.advance(by: 30) }

    func record() async throws -> [Administration] {
        try await site.server.services.control.read { try $0.administration(AdministrationFilter()) }
    }

    private static func bytes(ofBase32 text: String) throws -> Data {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = ""
        for letter in text {
            let value = try #require(alphabet.firstIndex(of: letter))
            let digits = String(value, radix: 2)
            bits += String(repeating: "0", count: 5 - digits.count) + digits
        }
        let all = Array(bits)
        return Data(
            stride(from: 0, to: all.count - 7, by: 8).compactMap { UInt8(String(all[$0..<$0 + 8]), radix: 2) }
        )
    }
}
