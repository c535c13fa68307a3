import Domain
import Store
import Testing

@testable import Web

@Suite struct `The plan across requests` {
    @Test func `of a program without open requests has nothing to plan`() async throws {
        try await TestSite.open { site in
            let page = try await site.signedIn(as: .coordinator).get(PlanScene.path)
            #expect(page.status == 200)
            #expect(page.text.contains("Nothing to plan"))
            #expect(page.text.contains("/acme/coordinator/queue"))
            #expect(page.planChoices.isEmpty)
        }
    }

    @Test func `of a program without references proposes nobody, and has nothing to take`() async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.get(PlanScene.path)
            #expect(page.status == 200)
            #expect(page.text.contains("Nobody for 2 places"))
            #expect(page.planChoices.isEmpty)
            #expect(!page.text.contains("Shortlist the ticked"))
        }
    }

    @Test func `gives every request somebody where the limits allow it, each ticked`() async throws {
        try await PlanScene.open { scene in
            let page = try await scene.coordinator.get("\(PlanScene.path)?least=0")
            #expect(page.planChoices.count == 2)
            #expect(page.text.matches(of: /name="choices\[\]" value="[0-9.]+" checked/).count == 2)
            #expect(page.text.contains("2 of 2"))
            #expect(page.text.contains("Helen Abara") && page.text.contains("Jonas Weber"))
            #expect(page.text.contains("The best there is, over all open requests"))
            #expect(try await scene.shortlisted().isEmpty)
        }
    }

    @Test func `says why a request is left with nobody`() async throws {
        try await PlanScene.open { scene in
            _ = try await scene.coordinator.shortlist(scene.jonas)
            try await scene.coordinator.fileAnother("Tamar Logistics", ["count": "1"])
            let page = try await scene.coordinator.get("\(PlanScene.path)?least=0")
            #expect(page.planChoices.count == 1)
            #expect(page.text.contains("Nobody for 1 place"))
            #expect(page.text.contains("of more use elsewhere"))
        }
    }

    @Test func `proposes nobody beneath the least fit`() async throws {
        try await PlanScene.open { scene in
            let page = try await scene.coordinator.get("\(PlanScene.path)?least=80")
            #expect(page.status == 200)
            #expect(page.planChoices.isEmpty)
        }
    }

    @Test(arguments: [
        ("q=lakeside", "q=tamar"), ("whose=mine", "q=%25"), ("least=nonsense", "q=_"), ("page=9999", "q=%3C"),
    ])
    func `is narrowed by search, and is of all requests all the same`(
        hit: String, miss: String
    ) async throws {
        try await PlanScene.open { scene in
            let found = try await scene.coordinator.get("\(PlanScene.path)?\(hit)")
            #expect(found.status == 200)
            #expect(found.text.contains("Lakeside Clinic"))
            let none = try await scene.coordinator.get("\(PlanScene.path)?\(miss)")
            #expect(none.status == 200)
            #expect(!none.text.contains("Lakeside Clinic"))
            #expect(none.text.contains("No request matches"))
        }
    }

    @Test func `shows fifty requests a page`() async throws {
        try await CoordinatorScene.filed { scene in
            for number in 2...52 { try await scene.fileAnother("Hospital \(number)") }
            let first = try await scene.get("\(PlanScene.path)?q=hospital")
            #expect(first.text.contains("1–50 of 51 requests"))
            #expect(first.text.contains("plan?q=hospital&amp;page=2"))
            #expect(try await scene.get("\(PlanScene.path)?q=hospital&page=2").text.contains("51–51 of 51"))
        }
    }

    @Test func `shows nothing of another tenant`() async throws {
        try await PlanScene.open { scene in
            let browser = try await scene.coordinator.site.signedIn(as: .coordinator, at: TestSite.medisoft)
            #expect(!(try await browser.get("/medisoft/coordinator/plan").text.contains("Lakeside")))
        }
    }
}
