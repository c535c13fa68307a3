import Foundation
import Testing

@testable import Web

@Suite struct `The first start` {
    @Test func `makes the first administrator with the printed link, once`() async throws {
        try await TestSite.open { site in
            #expect(try await site.browser().get("/admin").status == 303)
            let address = try #require(try await site.server.setUpAddress)
            let path = String(address.dropFirst("http://localhost".count))
            let browser = site.browser()
            #expect(try await browser.get(path).status == 200)
            let weak = try await browser.post(
                path, ["name": "Ada Ferreira", "mail": "ada@server.example", "password": "short"])
            #expect(weak.status == 422)
            #expect(weak.text.contains("Ada Ferreira"))
            let made = try await browser.post(
                path, ["name": "Ada Ferreira", "mail": "ada@server.example", "password": "seven small boats"])
            #expect(made.location == "/admin/sign-in/second-factor")
            #expect(try await site.browser().get(path).status == 410)
            #expect(try await site.server.setUpAddress == nil)
            let phone = try await AdministratorScene.phone(in: browser)
            let codes = try await AdministratorScene.finish(browser, phone, site)
            #expect(try await browser.get("/admin").location == "/admin/tenants")
            let again = site.browser()
            let signIn = try await again.post(
                "/admin/sign-in", ["mail": "ada@server.example", "password": "seven small boats"])
            #expect(signIn.location == "/admin/sign-in/code")
            let code = try await again.post("/admin/sign-in/code", ["code": codes[0]])
            #expect(code.location == "/admin/tenants")
            #expect(try await again.get("/admin").location == "/admin/tenants")
            #expect(try await again.post("/admin/sign-out").status == 303)
            #expect(try await again.get("/admin").location == "/admin/sign-in")
        }
    }

    @Test func `has no page for whoever guesses the link`() async throws {
        try await TestSite.open { site in
            _ = try await site.server.setUpAddress
            #expect(try await site.browser().get("/setup/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").status == 410)
        }
    }
}
