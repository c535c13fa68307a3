import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The coordinator's page of benefits` {
    private static let path = "/acme/coordinator/benefits"

    /// What the reference of that name has coming.
    private static func grants(_ scene: CoordinatorScene, of reference: ID<Reference>) async throws
        -> [BenefitGrant]
    {
        try await scene.ae.write { try $0.benefitGrants(of: reference) }
    }

    @Test func `says that nothing is owed, and what would be`() async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.get(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("Nothing is owed"))
            #expect(page.text.contains(#"href="/acme/coordinator/tiers""#))
        }
    }

    @Test func `lists what is owed to whom, the oldest first, narrowed by kind, tier and words`() async throws
    {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital")
            scene.site.clock.advance(by: 5 * 86_400)
            try await scene.reference("Jonas Brandt", at: "Klinikum Süd") { $0.tier = ID(3) }
            let page = try await scene.get(Self.path).text
            let order = ["Beta features 30 days early", "Recognition in the customer", "Quarterly executive"]
                .compactMap { page.range(of: $0)?.lowerBound }
            #expect(order.count == 3 && order == order.sorted())
            #expect(page.contains("Northwind Hospital") && page.contains("Has not agreed to be named"))
            // A credit is owed when somebody claims it.
            #expect(!page.contains("Credit of 5,000 USD a year"))
            let left = try await scene.get("\(Self.path)?now=left").text
            #expect(left.contains("Credit of 5,000 USD a year") && left.contains("5,000 USD</td>"))
            for (query, shown, hidden) in [
                ("kind=recurringEvent", "Product preview webinars", "VIP event access"),
                ("tier=3", "Jonas Brandt", "Helen Abara"), ("q=northwind", "Helen Abara", "Jonas Brandt"),
                ("q=webinar", "Jonas Brandt", "Helen Abara"),
            ] {
                let page = try await scene.get("\(Self.path)?\(query)").text
                #expect(page.contains(shown) && !page.contains(hidden), "\(query)")
            }
            #expect(try await scene.get("\(Self.path)?now=overdue").text.contains("Nothing like this"))
            scene.site.clock.advance(by: 20 * 86_400)
            #expect(try await scene.get("\(Self.path)?now=overdue").text.contains("VIP event access"))
        }
    }

    @Test func `notes what was delivered, once, with how`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let grants = try await Self.grants(scene, of: helen)
            let event = try #require(grants.first { $0.kind == .recurringEvent })
            let marta = try await scene.marta()
            let path = "\(Self.path)/\(event.id)"
            let form = ["note": "Seat <12>", "seen": event.mark]
            #expect(try await marta.send("\(path)/delivery", form).location == path)
            let page = try await marta.get(path).text
            #expect(page.contains("Seat &lt;12&gt;") && page.contains("Delivered"))
            let again = try await marta.send("\(path)/delivery", form)
            #expect(again.status == 409)
            #expect(again.text.contains("has changed since this page was drawn"))
            let about = try await marta.get("/acme/coordinator/references/\(helen)").text
            #expect(about.contains("5,000 USD left to claim") && about.contains("Seat &lt;12&gt;"))
            let sentence = try await scene.ae.write { try $0.activity(of: helen, most: 1).first?.sentence }
            #expect(sentence == "delivered to Helen Abara: Quarterly executive briefing")
        }
    }

    @Test func `takes something back with a reason`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital")
            let grants = try await Self.grants(scene, of: helen)
            let credit = try #require(grants.first { $0.kind == .creditAYear })
            let marta = try await scene.marta()
            let path = "\(Self.path)/\(credit.id)"
            let bare = try await marta.send("\(path)/reversal", ["seen": credit.mark, "reason": " "])
            #expect(bare.status == 422 && bare.text.contains("Fill this in"))
            let sent = try await marta.send("\(path)/reversal", ["seen": credit.mark, "reason": "Contract"])
            #expect(sent.status == 303)
            let after = try await Self.grants(scene, of: helen).first { $0.id == credit.id }
            #expect(after?.balance == BenefitBalance() && after?.last == .reversed)
            #expect(try await marta.get(path).text.contains("−5,000 USD"))
        }
    }

    @Test(arguments: ["999", "x"])
    func `knows nothing of what is not there`(number: String) async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.get("\(Self.path)/\(number)")
            #expect(page.status == 404)
        }
    }
}
