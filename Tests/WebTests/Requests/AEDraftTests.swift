import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A draft of an AE` {
    @Test func `goes to the coordinator when it is submitted`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let version = try #require(try await scene.request()).version
            let answer = try await scene.tom.post("/acme/ae/requests/1/filing", ["version": "\(version)"])
            #expect(answer.location == "/acme/ae/requests/1")
            let page = try await scene.tom.get("/acme/ae/requests/1")
            #expect(page.text.contains("Submitted. Marta Lindqvist reads it next."))
            #expect(page.text.contains("Marta Lindqvist’s move"))
            let request = try #require(try await scene.request())
            #expect(request.stage == .analysis)
            #expect(request.coordinator?.name == "Marta Lindqvist")
            #expect(try await scene.mail().map(\.subject) == ["New request: Lakeside Clinic"])
        }
    }

    @Test func `is submitted once, however often the button is pressed`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let again = try await scene.tom.post("/acme/ae/requests/1/filing", ["version": "1"])
            #expect(again.status == 409)
            #expect(again.text.contains("This request was submitted already."))
            #expect(try await scene.mail().count == 1)
        }
    }

    @Test func `is kept where there is nobody to take it`() async throws {
        try await TestSite.open { site in
            let slug = try #require(Slug("newcomer"))
            let now = site.clock.now
            try await TenantCreation(folder: site.folder, control: site.server.services.control).create(
                slug, name: "Newcomer", timeZone: .gmt, currency: "USD", at: now)
            let tom = TestPerson.of(.ae)
            let mail = try #require(MailAddress(tom.mail))
            try await site.withTenant("newcomer") { tenant in
                _ = try await tenant.write {
                    try $0.add(tom.name, mail: mail, role: .ae, timeZone: .gmt, at: now)
                }
            }
            let browser = try await site.signedIn(as: .ae, at: "newcomer")
            #expect(try await browser.send("/newcomer/ae/requests/new", AEScene.form).status == 303)
            let page = try await browser.post("/newcomer/ae/requests/1/filing", ["version": "1"])
            #expect(page.status == 409)
            #expect(page.text.contains("There is no coordinator in this program yet"))
            #expect(page.text.contains("How long it took to roll out"))
            let drafts = try await browser.get("/newcomer/ae/requests?show=drafts")
            #expect(drafts.text.contains("Lakeside Clinic"))
        }
    }

    @Test func `is not submitted from a page that shows it as it was`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let version = try #require(try await scene.request()).version
            var form = AEScene.form
            form["version"] = "\(version)"
            form["count"] = "3"
            let saved = try await scene.tom.send("/acme/ae/requests/1/edit", form)
            #expect(saved.location == "/acme/ae/requests/1/check")
            #expect(try await scene.request()?.wish.count == 3)
            let page = try await scene.tom.post("/acme/ae/requests/1/filing", ["version": "\(version)"])
            #expect(page.status == 409)
            #expect(page.text.contains("3 phone calls"))
            #expect(try await scene.request()?.stage == .draft)
            form["learn"] = "From the other window"
            let stale = try await scene.tom.send("/acme/ae/requests/1/edit", form)
            #expect(stale.status == 409)
            #expect(stale.text.contains("From the other window"))
        }
    }

    @Test func `is not submitted once its day has passed`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let version = try #require(try await scene.request()).version
            let now = scene.site.clock.now
            scene.site.clock.advance(by: 30 * 86_400)
            let tom = try await scene.site.signedIn(as: .ae)
            let page = try await tom.post("/acme/ae/requests/1/filing", ["version": "\(version)"])
            #expect(page.status == 422)
            #expect(page.text.contains("has passed"))
            #expect(scene.site.clock.now > now)
        }
    }

    @Test func `is deleted only after a question`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let question = try await scene.tom.get("/acme/ae/requests/1/discard")
            #expect(question.text.contains("Delete this draft?"))
            #expect(try await scene.request() != nil)
            let answer = try await scene.tom.post("/acme/ae/requests/1/discard")
            #expect(answer.status == 303)
            #expect(try await scene.request() == nil)
            #expect(try await scene.tom.post("/acme/ae/requests/1/discard").status == 404)
        }
    }

    @Test func `can't be edited or deleted once it was submitted`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            var form = AEScene.form
            form["version"] = "2"
            #expect(try await scene.tom.get("/acme/ae/requests/1/edit").status == 409)
            #expect(try await scene.tom.send("/acme/ae/requests/1/edit", form).status == 409)
            #expect(try await scene.tom.post("/acme/ae/requests/1/discard").status == 409)
            #expect(try await scene.request()?.stage == .analysis)
        }
    }
}
