import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A change of a tier that was worked out` {
    @Test func `shows what it would do, and applies to all tenants at once`() async throws {
        try await TierScene.open { scene in
            let number = try await scene.plan(["quarter": "5"])
            let page = try await scene.ada.get("\(TierScene.changes)/\(number)").text
            #expect(page.contains("Ada Ferreira"))
            #expect(page.contains("Not applied yet."))
            #expect(page.contains("5 calls a quarter at most"))
            #expect(page.contains("6 → 5 calls a quarter"))
            #expect(page.contains("Apply to 2 tenants"))
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 6)
            let answer = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(answer.location == "\(TierScene.changes)/\(number)")
            for tenant in [TestSite.acme, TestSite.medisoft] {
                #expect(try await scene.tier(at: tenant).limits.quarter == 5)
            }
            let after = try await scene.ada.get("\(TierScene.changes)/\(number)").text
            #expect(!after.contains("Apply to"))
            #expect(!after.contains("Look again"))
            let record = try await scene.ada.get("/admin/administration").text
            let file = try await scene.ada.get("/admin/administration.csv").text
            #expect(file.hasPrefix("time (UTC),who,what,detail,kind,tenant,from\r\n"))
            #expect(file.contains(",Ada Ferreira,"))
            #expect(record.contains("changed the tier Premier of Medisoft"))
        }
    }

    @Test
    func `is rolled back with foresight, to what each tenant had, and only where nobody changed it since`()
        async throws
    {
        try await TierScene.open { scene in
            let number = try await scene.plan(["quarter": "5"])
            let page = "\(TierScene.changes)/\(number)"
            #expect(!(try await scene.ada.get(page).text.contains("Roll back")))
            let none = try await scene.ada.send("\(page)/roll-back", ["form-key": "key of a roll-back"])
            #expect(none.status == 409)
            _ = try await scene.ada.post("\(page)/apply")
            #expect(try await scene.ada.get(page).text.contains("Roll back in 2 tenants"))
            var places: [String?] = []
            for _ in 1...2 {
                let answer = try await scene.ada.send("\(page)/roll-back", ["form-key": "key of a roll-back"])
                #expect(answer.status == 303)
                places.append(answer.location)
            }
            #expect(places[0] == places[1])
            let back = try #require(places[0] ?? nil)
            let foreseen = try await scene.ada.get(back).text
            #expect(foreseen.contains("back to what each tenant had before change \(number)"))
            #expect(foreseen.contains("5 → 6 calls a quarter"))
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 5)
            _ = try await scene.ada.post("\(back)/apply")
            for tenant in [TestSite.acme, TestSite.medisoft] {
                #expect(try await scene.tier(at: tenant).limits.quarter == 6)
            }
            let late = try await scene.ada.send("\(page)/roll-back", ["form-key": "key of a late one"])
            let nothing = try await scene.ada.get(try #require(late.location)).text
            #expect(nothing.contains("It is that way already."))
        }
    }

    @Test func `is not rolled back over what came after it`() async throws {
        try await TierScene.open { scene in
            let first = try await scene.plan(["quarter": "5"])
            _ = try await scene.ada.post("\(TierScene.changes)/\(first)/apply")
            let second = try await scene.plan(["quarter": "3", "form-key": "key-of-another-form"])
            _ = try await scene.ada.post("\(TierScene.changes)/\(second)/apply")
            let answer = try await scene.ada.send(
                "\(TierScene.changes)/\(first)/roll-back", ["form-key": "key of a roll-back"])
            let page = try await scene.ada.get(try #require(answer.location)).text
            #expect(page.contains("The tier was changed again since"))
            #expect(!page.contains("Apply to"))
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 3)
        }
    }

    @Test func `says what its credits cost, and which asks stay valid`() async throws {
        try await TierScene.open { scene in
            let office = AEScene(site: scene.site, tom: try await scene.site.signedIn(as: .ae))
            try await office.file()
            let ask = try await office.ask("Helen Osei", at: "Northwind Hospital")
            let number = try await scene.plan(["quarter": "5", "remove[]": "Credit of 5,000 USD a year"])
            let page = try await scene.ada.get("\(TierScene.changes)/\(number)").text
            #expect(page.contains("1 open ask stays valid."))
            #expect(page.contains("credits a year for 1 reference: 5,000 USD → 0 USD"))
            _ = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(try await office.write { try $0.match(ask) }?.engagement.state == .asked)
        }
    }

    @Test func `is seen by the coordinators, with who and when`() async throws {
        try await TierScene.open { scene in
            let number = try await scene.plan(["quarter": "5"])
            _ = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            let marta = try await scene.site.signedIn(as: .coordinator)
            let page = try await marta.get("/acme/coordinator/tiers").text
            #expect(page.contains("<strong>Ada Ferreira</strong> changed the tier Premier"))
            #expect(page.contains("6 → 5 calls a quarter"))
            let mail = try await marta.get("/acme/coordinator/mail").text
            #expect(mail.contains("The tier Premier has changed"))
        }
    }

    @Test func `reports a tenant that fails, does the others, and can be tried or looked at again`()
        async throws
    {
        try await TierScene.open { scene in
            let number = try await scene.plan(["quarter": "5"])
            try await scene.destroy(TestSite.medisoft)
            _ = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 5)
            let page = try await scene.ada.get("\(TierScene.changes)/\(number)").text
            #expect(page.contains("medisoft.sqlite"))
            #expect(page.contains("Look again"))
            #expect(page.contains("Apply to 1 tenant"))
            let whole = try Data(contentsOf: URL(filePath: scene.site.folder.tenant(TestSite.medisoft)))
            _ = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(try Data(contentsOf: URL(filePath: scene.site.folder.tenant(TestSite.medisoft))) == whole)
            let failed = try await scene.ada.get("\(TierScene.changes)/\(number)?state=failed").text
            #expect(failed.contains(">Medisoft</a>"))
            #expect(!failed.contains(">Acme Hardware</a>"))
            #expect(
                try await scene.ada.get("\(TierScene.changes)/\(number)?state=stale").text
                    .contains("No tenant stands like that"))
            let list = try await scene.ada.get(TierScene.changes).text
            #expect(list.contains("Tried again soon"))
            #expect(list.contains("1 changed, 1 need attention"))
            #expect(try await scene.ada.post("\(TierScene.changes)/\(number)/look").status == 303)
            #expect(try await scene.rows(number).map(\.state) == [.failed, .done])
        }
    }

    @Test func `is applied once, however often the button is pressed`() async throws {
        try await TierScene.open { scene in
            let number = try await scene.plan(["title-1": "A book a year", "kind-1": "oneOff"])
            async let first = scene.ada.post("\(TierScene.changes)/\(number)/apply")
            async let second = scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(try await [first.status, second.status] == [303, 303])
            let third = try await scene.ada.post("\(TierScene.changes)/\(number)/apply")
            #expect(third.status == 303)
            #expect(
                try await scene.ada.get("\(TierScene.changes)/\(number)").text
                    .contains("Nothing of it waits to be applied."))
            #expect(try await scene.tier(at: TestSite.acme).benefits.count == 6)
            let changes = try await scene.site.withTenant {
                try await $0.read { try $0.tierActivity(most: 9) }
            }
            #expect(changes.count == 1)
            let look = try await scene.ada.post("\(TierScene.changes)/\(number)/look")
            #expect(look.status == 409)
            #expect(look.text.contains("nothing left to look at"))
        }
    }

    @Test func `is one, however often its form is sent`() async throws {
        try await TierScene.open { scene in
            let first = try await scene.plan(["quarter": "5"])
            #expect(try await scene.plan(["quarter": "5"]) == first)
            #expect(try await scene.plan(["quarter": "5", "form-key": "another-form"]) != first)
        }
    }

    @Test func `overwrites nothing that changed since it was looked at`() async throws {
        try await TierScene.open { scene in
            let first = try await scene.plan(["quarter": "5"])
            let second = try await scene.plan(["quarter": "4", "form-key": "another-form"])
            _ = try await scene.ada.post("\(TierScene.changes)/\(second)/apply")
            _ = try await scene.ada.post("\(TierScene.changes)/\(first)/apply")
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 4)
            let page = try await scene.ada.get("\(TierScene.changes)/\(first)").text
            #expect(page.contains("Ada Ferreira changed this tier after you looked. Look again."))
            _ = try await scene.ada.post("\(TierScene.changes)/\(first)/look")
            _ = try await scene.ada.post("\(TierScene.changes)/\(first)/apply")
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 5)
        }
    }

    @Test func `shows progress while it is worked on, and refuses a second start`() async throws {
        try await TierScene.open { scene in
            let number = try await scene.plan(["quarter": "5"])
            let plan = try #require(try await scene.plan(number))
            let services = scene.site.server.services
            // Another writer holds a tenant, so that the work lasts longer than a form waits for it.
            let slug = try #require(Slug(TestSite.acme))
            let (isHeld, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let held: Void = services.registry.withTenant(slug) { tenant in
                try await tenant.write { _ in
                    isHeld.signal()
                    _ = gate.wait(timeout: .now() + 60)
                }
            }
            try await Self.until { isHeld.wait(timeout: .now()) == .success }
            let ada = try #require(
                try await services.control.read { try $0.administrators().first?.administrator })
            #expect(try await services.tierPlans.apply(plan, by: ada, from: "", services))
            try await Self.until { try await scene.rows(number).contains { $0.state == .done } }
            let page = try await scene.ada.get("\(TierScene.changes)/\(number)")
            #expect(page.header("Refresh") == "2")
            #expect(page.text.contains("Changing the tier"))
            #expect(page.text.contains("1 of 2 tenants"))
            #expect(!page.text.contains("Apply to"))
            #expect(try await scene.ada.get(TierScene.changes).text.contains("Being worked on"))
            #expect(!(try await services.tierPlans.apply(plan, by: ada, from: "", services)))
            gate.signal()
            try await held
            try await Self.until { services.tierPlans.job(of: plan.id) == nil }
            let after = try await scene.ada.get("\(TierScene.changes)/\(number)")
            #expect(after.header("Refresh") == nil)
            #expect(try await scene.rows(number).allSatisfy { $0.state == .done })
        }
    }

    @Test func `is listed with all others, fifty to a page`() async throws {
        try await TierScene.open { scene in
            #expect(
                try await scene.ada.get(TierScene.changes).text
                    .contains("No tier was changed from here yet"))
            let ada = try #require(
                try await scene.site.server.services.control.read {
                    try $0.administrators().first?.administrator
                })
            let now = scene.site.clock.now
            try await scene.site.server.services.control.write { transaction in
                for number in 1...55 {
                    _ = try transaction.insertTierPlan(
                        TierEdit(quarter: number), of: number == 55 ? "Active" : "Premier", for: [],
                        by: ada.id, formKey: "form \(number)", at: now)
                }
            }
            let first = try await scene.ada.get(TierScene.changes).text
            #expect(first.contains("1–50 of 55 changes"))
            #expect(first.contains("55 calls a quarter at most"))
            let found = try await scene.ada.get("\(TierScene.changes)?q=active").text
            #expect(found.contains("1–1 of 1 change"))
            #expect(
                try await scene.ada.get("\(TierScene.changes)?state=applied").text.contains("No such change"))
            #expect(
                try await scene.ada.get("\(TierScene.changes)?q=premier&page=2").text
                    .contains("51–54 of 54 changes"))
        }
    }

    @Test func `that does not exist is not found`() async throws {
        try await TierScene.open { scene in
            for path in ["424242", "0", "x"] {
                let plan = "\(TierScene.changes)/\(path)"
                let page = try await scene.ada.get(plan)
                let apply = try await scene.ada.post("\(plan)/apply")
                let look = try await scene.ada.post("\(plan)/look")
                let statuses: Set<Int> = [page.status, apply.status, look.status]
                #expect(statuses == [404], "\(path)")
            }
        }
    }

    /// Waits until something is so, and no longer than half a minute.
    private static func until(_ isSo: () async throws -> Bool) async throws {
        for _ in 0..<1500 {
            if try await isSo() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it never came to that")
    }
}
