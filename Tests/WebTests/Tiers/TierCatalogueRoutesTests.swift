import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A template of tiers` {
    private static let template = "/admin/tiers/catalogue/1"

    /// The form of *Active* as it stands, with what these fields say.
    private static func active(_ fields: [String: String]) -> [String: String] {
        let tier = DefaultTiers.all[1]
        var form = [
            "seen": "1", "quarter": "4", "year": "6", "pool-minimum": "30", "pool-maximum": "40",
            "audience": tier.audience, "commitment": tier.commitment,
        ]
        for (place, benefit) in tier.benefits.enumerated() {
            form["title-\(place + 1)"] = benefit.title
            form["kind-\(place + 1)"] = benefit.kind.rawValue
            form["currency-\(place + 1)"] = "USD"
            form["days-\(place + 1)"] = benefit.days.map { "\($0)" } ?? ""
            form["worth-\(place + 1)"] = benefit.worth.map { "\($0.minor / 100)" } ?? ""
        }
        return form.merging(fields) { $1 }
    }

    @Test func `is edited into a new version, published with foresight, and rolled back`() async throws {
        try await TierScene.open { scene in
            let ada = scene.ada
            _ = try await ada.send("/admin/tenants/acme/template", ["template": "1"])
            let nothing = try await ada.send("\(Self.template)/tiers/2", Self.active([:]))
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("Say what is to be different"))
            #expect(
                try await ada.send("\(Self.template)/tiers/2", Self.active(["quarter": "9"])).status == 422)
            let edit = try await ada.send("\(Self.template)/tiers/2", Self.active(["quarter": "3"]))
            #expect(edit.location == Self.template)
            #expect(try await scene.tier("Active", at: TestSite.acme).limits.quarter == 4)
            // Drawn with version 1, sent when there is version 2.
            let late = try await ada.send("\(Self.template)/tiers/2", Self.active(["quarter": "2"]))
            #expect(late.status == 409)
            let page = try await ada.get(Self.template).text
            #expect(page.contains("Active: 4 → 3 calls a quarter"))
            #expect(page.contains("behind"))
            let publication = try await ada.send("\(Self.template)/publish", ["form-key": "key of the form"])
            let plan = try #require(publication.location)
            let foresight = try await ada.get(plan).text
            #expect(foresight.contains("Active: 4 → 3 calls a quarter"))
            #expect(foresight.contains("Apply to 1 tenant"))
            _ = try await ada.post("\(plan)/apply")
            #expect(try await scene.tier("Active", at: TestSite.acme).limits.quarter == 3)
            #expect(try await scene.tier("Active", at: TestSite.medisoft).limits.quarter == 4)
            let matrix = try await ada.get(TierScene.tiers).text
            #expect(matrix.contains("Standard, version 2"))
            let back = try await ada.send("\(Self.template)/restore", ["version": "1", "seen": "2"])
            #expect(back.location == Self.template)
            #expect(try await ada.get(Self.template).text.contains("back to version 1"))
            #expect(try await ada.send("\(plan)/roll-back", ["form-key": "key of the form"]).status == 409)
        }
    }

    @Test func `marks a tenant that differs from it in the table, on its page and in its tier`() async throws
    {
        try await TierScene.open { scene in
            _ = try await scene.ada.send("/admin/tenants/acme/template", ["template": "1"])
            let number = try await scene.plan(["quarter": "5"])
            _ = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(try await scene.ada.get(TierScene.tiers).text.contains(">differs<"))
            for page in ["/admin/tenants/acme", "/admin/tenants/acme/tiers/0", Self.template] {
                let text = try await scene.ada.get(page).text
                #expect(text.contains("Premier: 6 → 5 calls a quarter"), "\(page)")
            }
            #expect(!(try await scene.ada.get("/admin/tenants/medisoft").text.contains("differs from it")))
        }
    }

    @Test func `leaves parts open to coordinators, who change those and nothing else`() async throws {
        try await TierScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let form = "/acme/coordinator/tiers/2/edit"
            #expect(try await marta.get(form).status == 409)
            #expect(try await marta.send(form, ["commitment": "A visit"]).status == 409)
            _ = try await scene.ada.send("/admin/tenants/acme/template", ["template": "1"])
            _ = try await scene.ada.send(
                "\(Self.template)/open", ["seen": "1", "open[]": "commitment"])
            #expect(try await marta.get("/acme/coordinator/tiers").text.contains(form))
            let page = try await marta.get(form).text
            #expect(page.contains("commitment") && !page.contains("name=\"quarter\""))
            let saved = try await marta.send(form, ["commitment": "A visit a year", "quarter": "1"])
            #expect(saved.location == "/acme/coordinator/tiers")
            let active = try await scene.tier("Active", at: TestSite.acme)
            #expect(active.commitment == "A visit a year")
            #expect(active.limits == DefaultTiers.all[1].limits)
            let overview = try await marta.get("/acme/coordinator/tiers").text
            #expect(overview.contains("also commits to: A visit a year"))
        }
    }

    @Test func `is what a new tenant begins with and follows`() async throws {
        try await TierScene.open { scene in
            let added = try await scene.ada.send(
                "/admin/tiers/catalogue", ["name": "Public sector", "model": "1"])
            #expect(added.location == "/admin/tiers/catalogue/2")
            let twice = try await scene.ada.send(
                "/admin/tiers/catalogue", ["name": "public sector", "model": "1"])
            #expect(twice.status == 422)
            var form = Self.active(["seen": "1", "name": "Friend", "quarter": "1", "year": "2"])
            for key in form.keys where key.contains("-1") || key.contains("-2") { form[key] = "" }
            form["pool-maximum"] = ""
            let tier = try await scene.ada.send("/admin/tiers/catalogue/2/tiers/4", form)
            #expect(tier.location == "/admin/tiers/catalogue/2")
            let removed = try await scene.ada.send(
                "/admin/tiers/catalogue/2/tiers/1/remove", ["seen": "2"])
            #expect(removed.location == "/admin/tiers/catalogue/2")
            let made = try await scene.ada.send(
                "/admin/tenants/new",
                [
                    "name": "Riverton", "slug": "riverton", "time-zone": "Europe/Vienna", "currency": "EUR",
                    "template": "2", "coordinator-name": "Ann Lee", "coordinator-mail": "ann@riverton.test",
                ])
            #expect(made.status == 200)
            let tiers = try await scene.site.withTenant("riverton") { try await $0.read { try $0.tiers() } }
            #expect(tiers.map(\.name) == ["Active", "Occasional", "Friend"])
            #expect(
                try await scene.ada.get("/admin/tenants/riverton").text
                    .contains("It follows Public sector, version 3."))
        }
    }
}
