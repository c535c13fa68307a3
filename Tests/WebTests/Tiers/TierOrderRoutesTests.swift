import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A change of a tier that is published later` {
    @Test func `is planned for a day, cancelled, and carried out when its day has come`() async throws {
        try await TierScene.open { scene in
            let page = "\(TierScene.changes)/\(try await scene.plan(["quarter": "5"]))"
            let today = Day(of: scene.site.clock.now, in: .gmt)
            for wrong in [today.iso, today.adding(days: 400).iso, "soon"] {
                #expect(try await scene.ada.send("\(page)/apply", ["from": wrong]).status == 422, "\(wrong)")
            }
            let day = today.adding(days: 3)
            #expect(try await scene.ada.send("\(page)/apply", ["from": day.iso]).status == 303)
            #expect(try await scene.ada.get(page).text.contains("Cancel the publication"))
            let services = scene.site.server.services
            try await services.tierPlans.takeUp(services)
            await services.tierPlans.rest()
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 6)
            #expect(try await scene.ada.post("\(page)/stop").status == 303)
            #expect(try await scene.ada.get(page).text.contains("Resume in 2 tenants"))
            scene.site.clock.advance(by: 4 * 86_400)
            let ada = try await scene.site.signedInAsAdministrator()
            try await services.tierPlans.takeUp(services)
            await services.tierPlans.rest()
            #expect(try await scene.tier(at: TestSite.acme).limits.quarter == 6)
            let later = Day(of: scene.site.clock.now, in: .gmt).adding(days: 1)
            #expect(try await ada.send("\(page)/apply", ["from": later.iso]).status == 303)
            scene.site.clock.advance(by: 2 * 86_400)
            try await services.tierPlans.takeUp(services)
            await services.tierPlans.rest()
            for tenant in [TestSite.acme, TestSite.medisoft] {
                #expect(try await scene.tier(at: tenant).limits.quarter == 5)
            }
            let record = try await scene.site.signedInAsAdministrator().get("/admin/administration").text
            #expect(record.contains("ordered change 1 of the tier Premier for 2 tenants from"))
            #expect(record.contains("stopped change 1 of the tier Premier"))
        }
    }
}
