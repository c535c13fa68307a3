import Domain
import Store
import Testing

@testable import Web

@Suite struct `Taking a plan across requests` {
    @Test func `whole puts everybody on the shortlist of their request, and asks nobody`() async throws {
        try await PlanScene.open { scene in
            let mail = try await scene.coordinator.ae.mail().count
            let page = try await scene.coordinator.get("\(PlanScene.path)?least=0")
            let boxes = page.planChoices
            #expect(boxes.count == 2)
            let answer = try await scene.send(boxes)
            #expect(answer.status == 303)
            #expect(answer.location?.hasPrefix(PlanScene.path) == true)
            #expect(Set(try await scene.shortlisted()) == [scene.helen, scene.jonas])
            #expect(try await scene.engagements(of: 1).count == 1)
            #expect(try await scene.engagements(of: 2).count == 1)
            #expect(try await scene.coordinator.ae.mail().count == mail)
            let after = try await scene.coordinator.get(PlanScene.path).text
            #expect(after.contains("Nothing to plan"))
        }
    }

    @Test func `whole goes beyond the page that is looked at`() async throws {
        try await PlanScene.open { scene in
            let page = try await scene.coordinator.get("\(PlanScene.path)?least=0&q=kestrel")
            #expect(page.planChoices.count == 1)
            #expect(page.text.contains("Shortlist the whole plan: 2 for 2 requests"))
            let field = try #require(
                page.text.firstMatch(of: /name="everything" value="([0-9. ]+)"/)?.1)
            let choices = field.split(separator: " ").map(String.init)
            #expect(try await scene.send(choices, everything: true).status == 303)
            #expect(Set(try await scene.shortlisted()) == [scene.helen, scene.jonas])
        }
    }

    @Test func `in part takes the ticked alone, and plans the rest anew`() async throws {
        try await PlanScene.open { scene in
            #expect(try await scene.send([try await scene.choice(2, scene.jonas)]).status == 303)
            #expect(try await scene.engagements(of: 1).isEmpty)
            #expect(try await scene.shortlisted() == [scene.jonas])
            let after = try await scene.coordinator.get("\(PlanScene.path)?least=0")
            #expect(after.planChoices == [try await scene.choice(1, scene.helen)])
        }
    }

    @Test func `of nobody is no plan`() async throws {
        try await PlanScene.open { scene in
            let page = try await scene.send([])
            #expect(page.status == 422)
            #expect(page.text.contains("Choose at least one reference."))
            #expect(try await scene.shortlisted().isEmpty)
        }
    }

    @Test func `that is out of date says what changed, and keeps the ticks that still stand`() async throws {
        try await PlanScene.open { scene in
            let lakeside = try await scene.choice(1, scene.helen)
            let kestrel = try await scene.choice(2, scene.jonas)
            let answer = try await scene.coordinator.send(
                "\(CoordinatorScene.path)/closure", ["closing-reason": "Nobody fits"])
            #expect(answer.status == 303)
            _ = try await scene.coordinator.reference("Lena Brandt", at: "Tamar Logistics")
            let page = try await scene.send([lakeside, kestrel])
            #expect(page.status == 409)
            #expect(page.text.contains("a request of the plan is closed, or has all that it wants"))
            #expect(page.text.contains("Nobody was shortlisted."))
            #expect(try await scene.shortlisted().isEmpty)
            for box in page.planChoices {
                let isTicked = page.text.contains(#"name="choices[]" value="\#(box)" checked"#)
                #expect(isTicked == (box == kestrel), "\(box)")
            }
        }
    }

    @Test func `gives nobody more than their limits allow`() async throws {
        try await PlanScene.open { scene in
            let both = [try await scene.choice(1, scene.helen), try await scene.choice(2, scene.helen)]
            let page = try await scene.send(both)
            #expect(page.status == 409)
            #expect(page.text.contains("Helen Abara has no room for Kestrel Foods"))
            #expect(try await scene.shortlisted().isEmpty)
        }
    }

    @Test func `says who can no longer be asked, and why`() async throws {
        try await PlanScene.open { scene in
            let choice = try await scene.choice(2, scene.helen)
            let taken = try await scene.coordinator.shortlist(scene.helen)
            #expect(try await scene.coordinator.send("ask", of: taken).status == 303)
            let page = try await scene.send([choice])
            #expect(page.status == 409)
            #expect(page.text.contains("Helen Abara can&#39;t serve Kestrel Foods"))
            #expect(try await scene.engagements(of: 2).isEmpty)
        }
    }

    @Test(arguments: ["nonsense", "1.1", "1.1.1.1", "-1.1.1", "1.x.1"])
    func `of what is no choice is refused`(choice: String) async throws {
        try await PlanScene.open { scene in
            let page = try await scene.send([choice])
            #expect(page.status == 422)
            #expect(page.text.contains("Choose from the list."))
        }
    }

    @Test func `takes no reference that is not there`() async throws {
        try await PlanScene.open { scene in
            let page = try await scene.send([
                try await scene.choice(1, scene.helen), try await scene.choice(2, ID(424_242)),
            ])
            #expect(page.status == 404)
            #expect(try await scene.shortlisted().isEmpty)
        }
    }
}
