import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's feedback` {
    private static let answers = [
        "match": "5", "usefulness": "4", "again": "yes", "text": "They knew what they wanted",
    ]

    @Test func `is given after the call, shown again, and can be changed`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            #expect(try await scene.answer("feedback", Self.answers).location == scene.page)
            let page = try await scene.helen.get(scene.page).text
            #expect(page.contains("Your feedback"))
            #expect(page.contains("They knew what they wanted"))
            #expect(page.contains(#"name="usefulness" value="4" checked"#))
            var changed = Self.answers
            changed["usefulness"] = "2"
            changed["again"] = "no"
            #expect(try await scene.answer("feedback", changed).status == 303)
            let given = try await scene.office.write { try $0.outcome(of: scene.engagement)?.feedback }
            #expect(given?.usefulness == 2)
            #expect(given?.wouldDoAgain == false)
            #expect(given?.side == .reference)
        }
    }

    @Test func `stands on the record once, however often the button is pressed`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            for _ in 1...3 { #expect(try await scene.answer("feedback", Self.answers).status == 303) }
            let record = try await scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.count { $0.kind == .feedbackGiven } == 1)
        }
    }

    @Test(arguments: [
        ("match", "6"), ("match", ""), ("usefulness", "0"), ("usefulness", "four"), ("again", "perhaps"),
        ("text", String(repeating: "x", count: 2001)),
    ])
    func `has to be one of the answers, and keeps the others`(field: String, value: String) async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            let page = try await scene.answer("feedback", Self.answers.merging([field: value]) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="\#(field)-error""#))
            if field != "text" { #expect(page.text.contains("They knew what they wanted")) }
            if field != "match" { #expect(page.text.contains(#"name="match" value="5" checked"#)) }
            #expect(try await scene.office.write { try $0.outcome(of: scene.engagement)?.feedback } == nil)
        }
    }

    @Test func `comes after the conversation, not before`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.answer("feedback", Self.answers)
            #expect(page.status == 409)
            #expect(page.text.contains("They knew what they wanted"))
            #expect(try await scene.office.write { try $0.outcome(of: scene.engagement)?.feedback } == nil)
        }
    }
}
