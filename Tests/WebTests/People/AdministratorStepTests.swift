import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Another administrator` {
    /// Bo, made by Ada's invitation.
    private static func bo(_ scene: AdministratorScene) async throws -> ID<Administrator> {
        let mail = try #require(MailAddress("bo@server.example"))
        let hash = try await scene.site.server.services.passwords.hash("rain on tin roofs")
        let now = scene.site.clock.now
        return try await scene.site.server.services.control.write {
            try $0.addAdministrator(name: "Bo Lind", mail: mail, passwordHash: hash, at: now).id
        }
    }

    private static func signIn(
        _ scene: AdministratorScene, _ password: String
    ) async throws -> (TestBrowser, TestPage) {
        let browser = scene.site.browser()
        let page = try await browser.post(
            "/admin/sign-in", ["mail": "bo@server.example", "password": password])
        return (browser, page)
    }

    @Test func `who forgot the password chooses another with a link`() async throws {
        try await AdministratorScene.open { scene in
            let bo = try await Self.bo(scene)
            let (browser, _) = try await Self.signIn(scene, "rain on tin roofs")
            _ = try await AdministratorScene.finish(
                browser, AdministratorScene.phone(in: browser), scene.site)
            let page = try await scene.browser.post("/admin/administrators/\(bo)/password-reset")
            #expect(page.header("Content-Encoding") == "identity")
            let link = try #require(page.text.firstMatch(of: /http:\/\/localhost(\/setup\/[\w-]+)"/)?.1)
            let newcomer = scene.site.browser()
            #expect(try await newcomer.get(String(link)).text.contains("Bo Lind"))
            #expect(try await browser.get("/admin/account").status == 200)
            #expect(try await newcomer.post(String(link), ["password": "short"]).status == 422)
            let chosen = try await newcomer.post(String(link), ["password": "wind in tall grass"])
            // The link is no second factor.
            #expect(chosen.location == "/admin/sign-in/code")
            #expect(try await newcomer.get("/admin/tenants").status == 303)
            #expect(try await browser.get("/admin/account").status == 303)
            #expect(try await newcomer.get(String(link)).status == 410)
            #expect(try await Self.signIn(scene, "rain on tin roofs").1.status == 422)
            #expect(try await Self.signIn(scene, "wind in tall grass").1.location == "/admin/sign-in/code")
            let kinds = try await scene.record().map(\.kind)
            #expect(kinds.contains(.passwordReset) && kinds.contains(.passwordChanged))
        }
    }

    @Test func `has a link for the password for a day, and none when disabled`() async throws {
        try await AdministratorScene.open { scene in
            let bo = try await Self.bo(scene)
            let page = try await scene.browser.post("/admin/administrators/\(bo)/password-reset")
            let link = String(
                try #require(page.text.firstMatch(of: /http:\/\/localhost(\/setup\/[\w-]+)"/)?.1))
            #expect(try await scene.browser.post("/admin/administrators/\(bo)/disable").status == 303)
            #expect(try await scene.site.browser().get(link).status == 410)
            #expect(try await scene.browser.post("/admin/administrators/\(bo)/password-reset").status == 409)
            #expect(try await scene.browser.post("/admin/administrators/\(bo)/enable").status == 303)
            #expect(try await scene.site.browser().get(link).status == 200)
            scene.site.clock.advance(by: 86_400)
            #expect(try await scene.site.browser().get(link).status == 410)
        }
    }

    @Test func `whose second factor is reset is signed out and sets one up`() async throws {
        try await AdministratorScene.open { scene in
            let bo = try await Self.bo(scene)
            let (browser, _) = try await Self.signIn(scene, "rain on tin roofs")
            let phone = try await AdministratorScene.phone(in: browser)
            let codes = try await AdministratorScene.finish(browser, phone, scene.site)
            let (half, _) = try await Self.signIn(scene, "rain on tin roofs")
            let reset = try await scene.browser.post("/admin/administrators/\(bo)/second-factor-reset")
            #expect(reset.location == "/admin/administrators/\(bo)")
            #expect(try await browser.get("/admin/account").status == 303)
            #expect(
                try await half.post("/admin/sign-in/code", ["code": codes[0]]).location == "/admin/sign-in")
            let (again, page) = try await Self.signIn(scene, "rain on tin roofs")
            #expect(page.location == "/admin/sign-in/second-factor")
            #expect(try await AdministratorScene.phone(in: again).base32 != phone.base32)
        }
    }

    @Test func `is signed out everywhere, and seen with what they did`() async throws {
        try await AdministratorScene.open { scene in
            let bo = try await Self.bo(scene)
            let (browser, _) = try await Self.signIn(scene, "rain on tin roofs")
            _ = try await AdministratorScene.finish(
                browser, AdministratorScene.phone(in: browser), scene.site)
            let page = try await scene.browser.get("/admin/administrators/\(bo)")
            #expect(page.text.contains("10 of 10 recovery codes left"))
            #expect(page.text.contains("set up an authenticator app"))
            #expect(try await scene.browser.post("/admin/administrators/\(bo)/sign-out").status == 303)
            #expect(try await browser.get("/admin/account").status == 303)
            #expect(
                try await scene.browser.get("/admin/administrators/\(bo)").text.contains("Signed in nowhere"))
        }
    }

    @Test(arguments: ["disable", "password-reset", "second-factor-reset", "sign-out"])
    func `is not oneself`(step: String) async throws {
        try await AdministratorScene.open { scene in
            let ada = try #require(
                try await scene.site.server.services.control.read { try $0.administrators().first })
            let page = try await scene.browser.post("/admin/administrators/\(ada.administrator.id)/\(step)")
            #expect(page.status == 409)
            #expect(try await scene.browser.get("/admin/account").status == 200)
            #expect(try await scene.browser.post("/admin/administrators/424242/\(step)").status == 404)
        }
    }
}
