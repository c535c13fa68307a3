import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An administrator's account` {
    @Test func `gives new recovery codes to whoever shows password and code`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let wrong = try await scene.browser.post(
                "/admin/account/recovery-codes", ["present": "not this one", "code": scene.code])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("This is not your password"))
            let noCode = try await scene.browser.post(
                "/admin/account/recovery-codes", ["present": AdministratorScene.password, "code": "000000"])
            #expect(noCode.status == 422)
            let page = try await scene.browser.post(
                "/admin/account/recovery-codes",
                ["present": AdministratorScene.password, "code": scene.code])
            #expect(page.header("Content-Encoding") == "identity")
            let fresh = AdministratorScene.codes(in: page)
            #expect(fresh.count == 10)
            #expect(Set(fresh).isDisjoint(with: scene.recoveryCodes))
            let browser = try await scene.halfSignedIn()
            let old = try #require(scene.recoveryCodes.first)
            #expect(try await browser.post("/admin/sign-in/code", ["code": old]).status == 422)
            #expect(try await browser.post("/admin/sign-in/code", ["code": fresh[0]]).status == 303)
            #expect(try await browser.get("/admin/account").text.contains("9 of 10 left"))
        }
    }

    @Test func `moves to another phone, and leaves the old one worth nothing`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let elsewhere = try await scene.halfSignedIn()
            #expect(try await elsewhere.post("/admin/sign-in/code", ["code": scene.code]).status == 303)
            scene.waitForNextCode()
            let answer = try await scene.browser.post(
                "/admin/account/second-factor",
                ["present": AdministratorScene.password, "code": scene.code])
            #expect(answer.location == "/admin/sign-in/second-factor")
            // Until the new phone has shown a code, the old one is the second factor.
            let other = try await AdministratorScene.phone(in: scene.browser)
            #expect(try await elsewhere.get("/admin/account").status == 200)
            let codes = try await AdministratorScene.finish(scene.browser, other, scene.site)
            #expect(codes.count == 10)
            #expect(try await scene.browser.get("/admin/account").status == 200)
            #expect(try await elsewhere.get("/admin/account").location == "/admin/sign-in")
            scene.waitForNextCode()
            let next = try await scene.halfSignedIn()
            #expect(try await next.post("/admin/sign-in/code", ["code": scene.code]).status == 422)
            let code = AdministratorScene.code(of: other, at: scene.site)
            #expect(try await next.post("/admin/sign-in/code", ["code": code]).status == 303)
        }
    }

    @Test func `lists the browsers signed in, and ends one or all others`() async throws {
        try await AdministratorScene.open { scene in
            var others: [TestBrowser] = []
            for _ in 0..<3 {
                scene.waitForNextCode()
                let browser = try await scene.halfSignedIn()
                #expect(try await browser.post("/admin/sign-in/code", ["code": scene.code]).status == 303)
                others.append(browser)
            }
            let presented = try #require(others[0].cookies["vs-admin"])
            let hash = try #require(SessionID(presented: presented)).hash
            let page = try await scene.browser.get("/admin/account")
            #expect(page.text.matches(of: /\/admin\/account\/sessions\/[^"]+\/end"/).count == 3)
            let end = "/admin/account/sessions/\(hash.base64URL)/end"
            #expect(try await scene.browser.post(end).status == 303)
            #expect(try await others[0].get("/admin/account").status == 303)
            #expect(try await others[1].get("/admin/account").status == 200)
            #expect(try await scene.browser.post("/admin/account/sessions/end-others").status == 303)
            #expect(try await others[1].get("/admin/account").status == 303)
            #expect(try await others[2].get("/admin/account").status == 303)
            #expect(try await scene.browser.get("/admin/account").status == 200)
            #expect(try await scene.record().count { $0.kind == .sessionsEnded } == 2)
        }
    }

    @Test func `cannot end another administrator's session`() async throws {
        try await AdministratorScene.open { scene in
            let other = try await scene.site.signedInAsAdministrator()
            let presented = try #require(other.cookies["vs-admin"])
            let hash = try #require(SessionID(presented: presented)).hash
            _ = try await scene.browser.post("/admin/account/sessions/\(hash.base64URL)/end")
            #expect(try await other.get("/admin/account").status == 200)
            #expect(try await scene.record().allSatisfy { $0.kind != .sessionsEnded })
        }
    }

    @Test func `changes its password and signs all others out`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let other = try await scene.halfSignedIn()
            #expect(try await other.post("/admin/sign-in/code", ["code": scene.code]).status == 303)
            let weak = try await scene.browser.post(
                "/admin/account/password", ["current": AdministratorScene.password, "password": "short"])
            #expect(weak.status == 422)
            let changed = try await scene.browser.post(
                "/admin/account/password",
                ["current": AdministratorScene.password, "password": "wind in tall grass"])
            #expect(changed.status == 303)
            #expect(try await other.get("/admin/account").status == 303)
            let old = try await scene.site.browser().post(
                "/admin/sign-in", ["mail": AdministratorScene.mail, "password": AdministratorScene.password])
            #expect(old.status == 422)
            let new = try await scene.site.browser().post(
                "/admin/sign-in", ["mail": AdministratorScene.mail, "password": "wind in tall grass"])
            #expect(new.location == "/admin/sign-in/code")
        }
    }
}
