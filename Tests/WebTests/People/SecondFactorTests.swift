import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `Setting up the second factor` {
    @Test func `comes before every page of an administrator`() async throws {
        try await TestSite.open { site in
            let browser = try await AdministratorScene.make(at: site)
            for route in site.server.table.routes where route.audience == .administrator {
                let address = route.path.replacing(/:[a-z]+/, with: "1")
                let page =
                    route.method == "GET" ? try await browser.get(address) : try await browser.post(address)
                #expect(page.status == (route.method == "GET" ? 303 : 401), "\(route)")
            }
            // With the password alone, today or another day, the way leads there.
            let again = site.browser()
            let signIn = try await again.post(
                "/admin/sign-in",
                ["mail": AdministratorScene.mail, "password": AdministratorScene.password])
            #expect(signIn.location == "/admin/sign-in/second-factor")
            #expect(try await again.get("/admin/sign-in/code").location == "/admin/sign-in/second-factor")
        }
    }

    @Test func `shows a secret that nobody keeps or compresses, and ten codes once`() async throws {
        try await TestSite.open { site in
            let browser = try await AdministratorScene.make(at: site)
            let page = try await browser.get(
                "/admin/sign-in/second-factor", headers: [.acceptEncoding: "gzip"])
            #expect(page.header("Cache-Control") == "no-store")
            #expect(page.header("Content-Encoding") == "identity")
            #expect(page.text.contains("otpauth://totp/Vouchsafe%20localhost:ada%40server.example?secret="))
            #expect(page.text.contains("aria-label=\"QR code of the secret\""))
            let phone = try await AdministratorScene.phone(in: browser)
            let wrong = try await browser.post("/admin/sign-in/second-factor", ["code": "000000"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("The server’s clock says 10:30 UTC"))
            #expect(try await AdministratorScene.phone(in: browser).base32 == phone.base32)
            let done = try await browser.post(
                "/admin/sign-in/second-factor", ["code": AdministratorScene.code(of: phone, at: site)])
            #expect(done.header("Content-Encoding") == "identity")
            #expect(Set(AdministratorScene.codes(in: done)).count == 10)
            #expect(try await browser.get("/admin/tenants").status == 200)
            #expect(try await browser.get("/admin/sign-in/second-factor").location == "/admin/sign-in")
        }
    }

    @Test func `keeps no secret that could be read`() async throws {
        try await AdministratorScene.open { scene in
            let control = scene.site.server.services.control
            let ada = try #require(try await control.read { try $0.administrators().first }).administrator
            let factor = try #require(try await control.read { try $0.secondFactor(of: ada.id) })
            #expect(factor.sealedSecret.range(of: scene.phone.raw) == nil)
            #expect(factor.lastStep == AuthenticatorSecret.step(at: scene.site.clock.now))
        }
    }
}

@Suite struct `An administrator's sign-in` {
    @Test func `takes a code beside the password`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let browser = try await scene.halfSignedIn()
            #expect(try await browser.get("/admin/tenants").location == "/admin/sign-in")
            #expect(try await browser.post("/admin/administrators", ["mail": "x@y.test"]).status == 401)
            #expect(try await browser.get("/admin/sign-in/code").text.contains("Ada Ferreira"))
            let answer = try await browser.post("/admin/sign-in/code", ["code": scene.code])
            #expect(answer.location == "/admin/tenants")
            #expect(try await browser.get("/admin/tenants").status == 200)
            #expect(browser.cookies["vs-admin.code"] == nil)
        }
    }

    @Test func `takes no code twice, nor one of before`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let used = scene.code
            let first = try await scene.halfSignedIn()
            #expect(try await first.post("/admin/sign-in/code", ["code": used]).status == 303)
            let thief = try await scene.halfSignedIn()
            let refused = try await thief.post("/admin/sign-in/code", ["code": used])
            #expect(refused.status == 422)
            #expect(refused.text.contains("This code is not right, or was used before"))
            scene.waitForNextCode()
            #expect(try await thief.post("/admin/sign-in/code", ["code": used]).status == 422)
            #expect(try await thief.post("/admin/sign-in/code", ["code": scene.code]).status == 303)
        }
    }

    @Test func `takes a recovery code once`() async throws {
        try await AdministratorScene.open { scene in
            let code = try #require(scene.recoveryCodes.first)
            let browser = try await scene.halfSignedIn()
            #expect(try await browser.post("/admin/sign-in/code", ["code": code]).status == 303)
            let page = try await browser.get("/admin/tenants")
            #expect(page.text.contains("You signed in with a recovery code. 9 are left"))
            let again = try await scene.halfSignedIn()
            let refused = try await again.post("/admin/sign-in/code", ["code": code.lowercased()])
            #expect(refused.status == 422)
            let other = scene.recoveryCodes[1].lowercased().replacing("-", with: " ")
            #expect(try await again.post("/admin/sign-in/code", ["code": other]).status == 303)
            let kinds = try await scene.record().map(\.kind)
            #expect(kinds.count { $0 == .recoveryCodeUsed } == 2)
        }
    }

    @Test func `begins again after five wrong codes, and waits after ten`() async throws {
        try await AdministratorScene.open { scene in
            scene.waitForNextCode()
            let browser = try await scene.halfSignedIn()
            for _ in 0..<5 {
                #expect(try await browser.post("/admin/sign-in/code", ["code": "000000"]).status == 422)
            }
            let over = try await browser.post("/admin/sign-in/code", ["code": scene.code])
            #expect(over.location == "/admin/sign-in")
            #expect(try await browser.get("/admin/tenants").status == 303)
            let next = try await scene.halfSignedIn()
            for _ in 0..<4 {
                #expect(try await next.post("/admin/sign-in/code", ["code": "000000"]).status == 422)
            }
            #expect(try await next.post("/admin/sign-in/code", ["code": "000000"]).status == 422)
            let waiting = try await scene.halfSignedIn()
            let refused = try await waiting.post("/admin/sign-in/code", ["code": scene.code])
            #expect(refused.status == 429)
            #expect(refused.header("Retry-After") != nil)
        }
    }

    @Test func `has ten minutes for the code`() async throws {
        try await AdministratorScene.open { scene in
            let browser = try await scene.halfSignedIn()
            scene.site.clock.advance(by: 599)
            #expect(try await browser.get("/admin/sign-in/code").status == 200)
            scene.site.clock.advance(by: 1)
            #expect(try await browser.get("/admin/sign-in/code").location == "/admin/sign-in")
            let late = try await browser.post("/admin/sign-in/code", ["code": scene.code])
            #expect(late.location == "/admin/sign-in")
            #expect(try await browser.get("/admin/tenants").status == 303)
        }
    }

    @Test func `does not say which of address and password is wrong`() async throws {
        try await AdministratorScene.open { scene in
            var pages: [String] = []
            for (mail, password) in [
                (AdministratorScene.mail, "another long one"), ("bo@server.example", "another long one"),
            ] {
                let page = try await scene.site.browser().post(
                    "/admin/sign-in", ["mail": mail, "password": password])
                #expect(page.status == 422)
                pages.append(page.text.replacing(mail, with: ""))
            }
            #expect(pages[0] == pages[1])
            let refused = try await scene.record().filter { $0.kind == .signInRefused }
            #expect(refused.map(\.actorName) == ["Somebody", "Ada Ferreira"])
            #expect(refused.map(\.detail) == ["bo@server.example", AdministratorScene.mail])
        }
    }

    @Test func `stands on the record from the invitation to the sign-out`() async throws {
        try await AdministratorScene.open { scene in
            #expect(try await scene.browser.post("/admin/sign-out").status == 303)
            let acts = try await scene.record()
            #expect(
                acts.reversed().map(\.kind) == [
                    .administratorJoined, .secondFactorSet, .signedIn, .signedOut,
                ])
            #expect(acts.allSatisfy { $0.actorName == "Ada Ferreira" && !$0.address.isEmpty })
        }
    }

    @Test func `to a server with another key is by a recovery code`() async throws {
        try await AdministratorScene.open { scene in
            let control = scene.site.server.services.control
            let ada = try #require(try await control.read { try $0.administrators().first }).administrator
            let sealed = try LinkKey(bytes: Data(repeating: 9, count: 32)).seal(scene.phone, for: ada.id)
            let hashes = scene.recoveryCodes.compactMap { RecoveryCode(typed: $0)?.hash }
            let now = scene.site.clock.now
            try await control.write {
                try $0.setSecondFactor(sealed, step: 0, recoveryHashes: hashes, of: ada.id, at: now)
            }
            let browser = try await scene.halfSignedIn()
            let refused = try await browser.post("/admin/sign-in/code", ["code": scene.code])
            #expect(refused.status == 422)
            #expect(refused.text.contains("This server has another key"))
            let code = try #require(scene.recoveryCodes.last)
            #expect(try await browser.post("/admin/sign-in/code", ["code": code]).status == 303)
        }
    }
}
