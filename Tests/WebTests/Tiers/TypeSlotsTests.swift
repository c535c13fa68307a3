import Domain
import Store
import Testing

@testable import Web

@Suite struct `What an engagement counts` {
    private static let path = "/acme/coordinator/settings/slots"

    private static func form(siteVisit: String, version: Int64) -> [String: String] {
        [
            "version": "\(version)", "slots-phoneCall": "1", "slots-videoCall": "1",
            "slots-siteVisit": siteVisit, "slots-event": "2", "slots-advisoryBoard": "1",
            "slots-written": "1",
        ]
    }

    private static func edition(_ site: TestSite) async throws -> Int64 {
        try await site.withTenant { try await $0.read { try $0.settingsEdition().number } }
    }

    private static func slots(_ site: TestSite) async throws -> TypeSlots {
        try await site.withTenant { try await $0.read { try $0.program().slots } }
    }

    @Test func `is set by a coordinator, and the record says what changed`() async throws {
        try await TestSite.open { site in
            let marta = try await site.signedIn(as: .coordinator)
            #expect(try await marta.get("/acme/coordinator/settings").text.contains("Site visit"))
            let form = Self.form(siteVisit: "3", version: try await Self.edition(site))
            let page = try await marta.send(Self.path, form)
            #expect(page.location == "/acme/coordinator/settings")
            #expect(try await Self.slots(site) == TypeSlots([.siteVisit: 3, .event: 2]))
            let record = try await site.withTenant {
                try await $0.read { try $0.programActivity(.settingsChanged, most: 1) }
            }
            #expect(record.map(\.detail) == ["slots that a site visit takes: 2 → 3"])
        }
    }

    @Test func `comes back with what was typed where it can't be`() async throws {
        try await TestSite.open { site in
            let marta = try await site.signedIn(as: .coordinator)
            let form = Self.form(siteVisit: "40", version: try await Self.edition(site))
            let page = try await marta.send(Self.path, form)
            #expect(page.status == 422)
            #expect(page.text.contains("A whole number from 1 to 10"))
            #expect(page.text.contains("value=\"40\""))
            #expect(try await Self.slots(site) == .usual)
        }
    }

    @Test func `is not overwritten from a page that was drawn before a change`() async throws {
        try await TestSite.open { site in
            let marta = try await site.signedIn(as: .coordinator)
            let seen = try await Self.edition(site)
            _ = try await marta.send(Self.path, Self.form(siteVisit: "3", version: seen))
            let page = try await marta.send(Self.path, Self.form(siteVisit: "5", version: seen))
            #expect(page.status == 409)
            #expect(page.text.contains("value=\"5\""))
            #expect(try await Self.slots(site) == TypeSlots([.siteVisit: 3, .event: 2]))
        }
    }
}

@Suite struct `An ask past a limit` {
    @Test func `is on the reference's page and in her own portal, with the reason`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Nadia Brandt", at: "Alder Bank")
            let act = try await scene.act(.coordinator)
            let reference = try await scene.write { transaction in
                let match = try #require(try transaction.match(engagement))
                try transaction.save(
                    try match.decline(Act(by: match.reference.contact, at: act.at), reason: "Away"))
                let person = try #require(try transaction.reference(match.reference.id))
                try transaction.save(
                    try person.changeAvailability(
                        .ownLimits(OwnLimits(quarter: 0, year: 0)), act,
                        today: try transaction.today(at: act.at),
                        open: []))
                return person
            }
            try await scene.write { transaction in
                let now = try #require(try transaction.reference(reference.id))
                let other = try transaction.draft(
                    try #require(try transaction.request(ID(1))).wish,
                    for: try #require(try transaction.request(ID(1))).opportunity,
                    by: try #require(try transaction.request(ID(1))).ae, formKey: "second", at: act.at)
                let ae = try #require(try transaction.request(ID(1))).ae
                let draft = try #require(try transaction.request(other, ofAE: ae.id))
                let today = try transaction.today(at: act.at)
                try transaction.save(
                    try draft.file(Act(by: ae, at: act.at), owner: act.by, today: today))
                let request = try #require(try transaction.request(other))
                let id = try transaction.save(try request.shortlist(now, among: [], act: act))
                let match = try #require(try transaction.match(id))
                try transaction.save(
                    try match.ask(
                        act, workload: try transaction.workload(of: now.id, on: today),
                        eligibility: try transaction.eligibility(of: request, on: today),
                        overriding: "She offered it on Monday"))
            }
            let marta = try await scene.site.signedIn(as: .coordinator)
            let page = try await marta.get("/acme/coordinator/references/\(reference.id)")
            #expect(page.text.contains("She offered it on Monday"))
            let nadia = try await scene.browser(of: reference.contact)
            let own = try await nadia.get("/acme/reference/tier")
            #expect(own.text.contains("She offered it on Monday"))
            #expect(own.text.contains("limited to 0 a year"))
            #expect(own.text.contains("Site visit 2, event or conference 2; anything else 1"))
        }
    }
}
