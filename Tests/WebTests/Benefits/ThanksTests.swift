import Domain
import Store
import Testing

@testable import Web

@Suite struct `A coordinator's thank-you` {
    private static let form = ["thanks": "Dear Helen, thank you.", "value-choice": "News of the deal"]

    @Test func `names something tangible, and goes by mail`() async throws {
        try await CoordinatorScene.filed(["count": "1"]) { scene in
            let helen = try await scene.helen(.tookPlace)
            #expect(try await scene.get().text.contains("Thank you for your phone call with Lakeside Clinic"))
            #expect(try await scene.send("thanks", of: helen, Self.form).status == 303)
            #expect(try await scene.match(helen).engagement.state == .thanked)
            let letter = try #require(try await scene.ae.mail().first)
            #expect(letter.text.contains("In return: News of the deal"))
            #expect(try await scene.get().text.contains("Close the request"))
            let close = try await scene.send("\(CoordinatorScene.path)/closure")
            #expect(close.status == 303)
            #expect(try await scene.request().ending == .fulfilled)
        }
    }

    @Test(arguments: [
        (["thanks": ""], "Fill this in", 422), (["value-choice": ""], "Choose one", 422),
        (["value-choice": "A yacht"], "Choose one of the list", 422),
        (["value-choice": "other"], "Name what it is", 422),
        (["value-return": "A tree"], "Choose “Something else” to give this", 422),
        (["thanks": String(repeating: "t", count: 4001)], "At most 4000 characters", 422),
        (["value-choice": "other", "value-return": String(repeating: "t", count: 201)], "At most 200", 422),
        (["value-choice": "other", "value-return": "A tree planted"], "", 303),
        (["value-choice": "", "value-return": "A tree planted"], "", 303),
        (["value-choice": "VIP event access"], "", 303),
    ])
    func `takes what is offered or named, and nothing else`(
        changes: [String: String], message: String, status: Int
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.tookPlace)
            let page = try await scene.send("thanks", of: helen, Self.form.merging(changes) { $1 })
            #expect(page.status == status)
            #expect(page.text.contains(message))
            let state = try await scene.match(helen).engagement.state
            #expect(state == (status == 303 ? .thanked : .tookPlace))
        }
    }

    @Test func `gives no rewards to a reference who may take none`() async throws {
        try await CoordinatorScene.filed { scene in
            let reference = try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.takesNoRewards = true
            }
            let helen = try await scene.shortlist(reference)
            for step in ["ask", "acceptance"] { _ = try await scene.send(step, of: helen) }
            _ = try await scene.send("completion", of: helen, ["held-at": "2026-03-02T10:00"])
            let page = try await scene.get().text
            #expect(page.contains("Helen may take no rewards"))
            #expect(!page.contains("VIP event access"))
            for gift in [
                ["value-choice": "VIP event access"], ["value-choice": "", "value-return": "A watch"],
            ] {
                let answer = try await scene.send("thanks", of: helen, Self.form.merging(gift) { $1 })
                #expect(answer.status == 422, "\(gift)")
            }
            #expect(try await scene.send("thanks", of: helen, Self.form).status == 303)
        }
    }
}
