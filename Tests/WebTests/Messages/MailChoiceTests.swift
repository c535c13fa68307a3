import Domain
import Store
import Testing

@testable import Web

@Suite struct `A person's choice of mail` {
    @Test(arguments: [Role.coordinator, .ae])
    func `is a daily overview or none`(role: Role) async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: role)
            let fresh = try await browser.get("/acme/your-mail")
            #expect(fresh.status == 200)
            #expect(!fresh.text.contains("checked"))
            #expect(fresh.text.contains("at 09:00 (UTC)"))
            #expect(try await browser.post("/acme/your-mail", ["digest": "yes"]).status == 303)
            #expect(try await browser.get("/acme/your-mail").text.contains("checked"))
            #expect(try await browser.post("/acme/your-mail").status == 303)
            #expect(!(try await browser.get("/acme/your-mail").text.contains("checked")))
        }
    }

    @Test(arguments: [Role.reference, .owner])
    func `is not offered to who has no requests`(role: Role) async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: role)
            #expect(try await browser.get("/acme/your-mail").status == 404)
            #expect(try await browser.post("/acme/your-mail", ["digest": "yes"]).status == 404)
            #expect(!(try await browser.get("/acme/sessions").text.contains("Your mail")))
        }
    }

    @Test func `brings a digest the next business morning`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            _ = try await scene.tom.post("/acme/your-mail", ["digest": "yes"])
            // Monday 2 March 2026, 10:30; the program opens at nine.
            scene.site.clock.advance(by: 22.5 * 3600)
            let now = scene.site.clock.now
            _ = try await scene.site.withTenant { try await TenantWork($0, at: now).run() }
            let letters = try await scene.site.withTenant { tenant in
                try await tenant.read { try $0.letters(LetterFilter(), page: 1).rows }
            }
            let digest = try #require(letters.first { $0.subject.hasPrefix("Your requests today") })
            #expect(digest.to == [TestPerson.of(.ae).mail])
            #expect(digest.text.contains("Lakeside Clinic: read the profile and set the criteria"))
            #expect(digest.text.contains("/acme/ae/requests"))
        }
    }
}
