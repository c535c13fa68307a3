import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An AE's feedback` {
    private static let path = "/acme/ae/requests/1/feedback/1"
    private static let answers = [
        "match": "5", "usefulness": "4", "again": "yes", "text": "She settled the question",
    ]

    @Test func `is given after the call and can be changed`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            try await scene.decide(engagement) { try $0.accept($1) }
            #expect(try await scene.tom.get(Self.path).status == 409)
            #expect(try await scene.tom.send(Self.path, Self.answers).status == 409)
            try await scene.decide(engagement) { try $0.complete($1, at: $1.at, workload: .none) }
            #expect(try await scene.tom.get(Self.path).status == 200)
            #expect(try await scene.tom.send(Self.path, Self.answers).status == 303)
            var page = try await scene.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("match 5 of 5, usefulness 4 of 5"))
            #expect(page.contains("She settled the question"))
            var changed = Self.answers
            changed["usefulness"] = "2"
            #expect(try await scene.tom.send(Self.path, changed).status == 303)
            page = try await scene.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("match 5 of 5, usefulness 2 of 5"))
        }
    }

    @Test(arguments: [("match", "6"), ("usefulness", ""), ("again", "perhaps")])
    func `has to be one of the answers`(field: String, value: String) async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            try await scene.decide(engagement) { try $0.accept($1) }
            try await scene.decide(engagement) { try $0.complete($1, at: $1.at, workload: .none) }
            var fields = Self.answers
            fields[field] = value
            let page = try await scene.tom.send(Self.path, fields)
            #expect(page.status == 422)
            #expect(page.text.contains("She settled the question"))
        }
    }

    @Test func `is the AE's own: what the reference said stays with the coordinator`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            try await scene.decide(engagement) { try $0.accept($1) }
            try await scene.decide(engagement) { try $0.complete($1, at: $1.at, workload: .none) }
            let said = try Feedback(
                side: .reference, match: 1, usefulness: 1, wouldDoAgain: false, text: "Tom was late")
            let marta = try await scene.act(.coordinator)
            _ = try await scene.write { transaction in
                try transaction.save(
                    try #require(try transaction.match(engagement)).record(said, marta))
            }
            let page = try await scene.tom.get("/acme/ae/requests/1").text
            #expect(!page.contains("Tom was late"))
            #expect(!page.contains("1 of 5"))
            #expect(page.contains("put feedback on record"))
        }
    }
}
