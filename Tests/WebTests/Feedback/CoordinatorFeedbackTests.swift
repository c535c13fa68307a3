import Domain
import Store
import Testing

@testable import Web

@Suite struct `Feedback that a coordinator heard` {
    private static func fields(_ side: String, _ changes: [String: String] = [:]) -> [String: String] {
        let usual = ["match": "4", "usefulness": "5", "again": "yes", "text": "Exactly our situation."]
        var named: [String: String] = [:]
        for (name, value) in usual.merging(changes, uniquingKeysWith: { $1 }) {
            named["\(name)-\(side)"] = value
        }
        return named
    }

    @Test(arguments: Feedback.Side.allCases)
    func `is put on record for either side, and changed`(side: Feedback.Side) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.tookPlace)
            let path = "feedback/\(side.rawValue)"
            #expect(try await scene.send(path, of: helen, Self.fields(side.rawValue)).status == 303)
            var page = try await scene.get().text
            #expect(page.contains("match 4 of 5, usefulness 5 of 5, would do it again"))
            #expect(page.contains("Exactly our situation."))
            #expect(page.contains("recorded by Marta Lindqvist"))
            let change = Self.fields(side.rawValue, ["match": "2", "again": "no"])
            #expect(try await scene.send(path, of: helen, change).status == 303)
            page = try await scene.get().text
            #expect(page.contains("match 2 of 5, usefulness 5 of 5, would not do it again"))
        }
    }

    @Test func `may still come after the thank-you`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.thanked)
            let page = try await scene.send("feedback/prospect", of: helen, Self.fields("prospect"))
            #expect(page.status == 303)
            let wrong = try await scene.send(
                "feedback/prospect", of: helen, Self.fields("prospect", ["match": ""]))
            #expect(wrong.status == 422)
            #expect(
                wrong.text.contains("<details class=\"fold\" open>\n<summary>1 reference whose part is over"))
        }
    }

    @Test(arguments: [
        ("match", "", "Fill this in"), ("match", "6", "A whole number from 1 to 5"),
        ("usefulness", "0", "A whole number from 1 to 5"), ("again", "", "Choose one"),
        ("again", "maybe", "Choose one of the list"),
        ("text", String(repeating: "t", count: 2001), "At most 2000 characters"),
    ])
    func `says beside the field what is wrong`(field: String, value: String, message: String) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.tookPlace)
            let fields = Self.fields("prospect", [field: value])
            let page = try await scene.send("feedback/prospect", of: helen, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(##"<a href="#\##(field)-prospect-\##(helen)">"##))
            if field != "text" { #expect(page.text.contains("Exactly our situation.")) }
        }
    }

    @Test func `comes after the call, and from a side that there is`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.scheduled)
            let early = try await scene.send("feedback/prospect", of: helen, Self.fields("prospect"))
            #expect(early.status == 409)
            #expect(early.text.contains("Exactly our situation."))
            let nobody = try await scene.send("feedback/neighbour", of: helen, Self.fields("neighbour"))
            #expect(nobody.status == 404)
        }
    }
}
