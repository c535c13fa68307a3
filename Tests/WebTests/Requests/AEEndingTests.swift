import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An AE who ends a request` {
    private static let withdrawal = "/acme/ae/requests/1/withdrawal"
    private static let dealEnd = "/acme/ae/requests/1/deal-end"

    @Test func `is told who will hear of it, and then they do, the references first`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let helen = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            _ = try await scene.ask("Jonas Weber", at: "Alder Bank")
            try await scene.decide(helen) { try $0.accept($1) }
            let question = try await scene.tom.get(Self.withdrawal)
            #expect(question.text.contains("Helen Abara of Northwind Hospital is told"))
            #expect(question.text.contains("1 reference who was asked is told"))
            #expect(question.text.contains("Marta Lindqvist is told."))
            #expect(!question.text.contains("Jonas Weber"))
            let version = try #require(try await scene.request()).version
            let before = try await scene.mail().count
            let answer = try await scene.tom.post(
                Self.withdrawal, ["version": "\(version)", "reason": "They decided without a call"])
            #expect(answer.location == "/acme/ae/requests/1")
            let request = try #require(try await scene.request())
            #expect(request.ending == .withdrawn)
            #expect(try await scene.matches().allSatisfy { $0.engagement.state == .cancelled })
            let subjects = try await scene.mail().reversed().dropFirst(before)
            #expect(subjects.count == 3)
            #expect(Set(subjects.map(\.toName)) == ["Helen Abara", "Jonas Weber", "Marta Lindqvist"])
            #expect(subjects.last?.toName == "Marta Lindqvist")
            let page = try await scene.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("This request is closed: no longer needed"))
            #expect(!page.contains("Jonas Weber"))
        }
    }

    @Test func `has to say why`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let page = try await scene.tom.post(Self.withdrawal, ["version": "2", "reason": " "])
            #expect(page.status == 422)
            #expect(try await scene.request()?.ending == nil)
        }
    }

    @Test func `is shown how it stands when somebody was quicker, with the reason kept`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let version = try #require(try await scene.request()).version
            _ = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            let fields = ["version": "\(version)", "reason": "They decided without a call"]
            let page = try await scene.tom.send(Self.withdrawal, fields)
            #expect(page.status == 409)
            #expect(page.text.contains("Somebody changed this request"))
            #expect(page.text.contains("They decided without a call"))
            #expect(page.text.contains("1 reference who was asked is told"))
            #expect(try await scene.request()?.ending == nil)
        }
    }

    @Test func `can't end it twice`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let version = try #require(try await scene.request()).version
            let fields = ["version": "\(version)", "reason": "They decided without a call"]
            #expect(try await scene.tom.send(Self.withdrawal, fields).status == 303)
            let mail = try await scene.mail().count
            let again = try await scene.tom.send(Self.withdrawal, fields)
            #expect(again.status == 409)
            #expect(again.text.contains("This request is closed: no longer needed."))
            #expect(try await scene.mail().count == mail)
        }
    }

    @Test func `says that the deal was won, and every open request for it ends`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let deal = try #require(try await scene.request()).opportunity
            try await scene.draft(["deal": "\(deal)", "form-key": "key-of-the-second-form"])
            let second = try #require(try await scene.request(2))
            _ = try await scene.tom.post("/acme/ae/requests/2/filing", ["version": "\(second.version)"])
            let question = try await scene.tom.get(Self.dealEnd)
            #expect(question.text.contains("Another open request for this deal ends with it."))
            #expect(question.text.contains(#"value="120,000""#))
            let version = try #require(try await scene.request()).version
            let answer = try await scene.tom.post(
                Self.dealEnd,
                ["version": "\(version)", "outcome": "won", "closed-on": "2026-03-01", "value": "130,500.50"])
            #expect(answer.status == 303)
            #expect(try await scene.request()?.ending == .dealWon)
            #expect(try await scene.request(2)?.ending == .dealWon)
            let deals = try await scene.tom.get("/acme/ae/deals?stage=won").text
            #expect(deals.contains("130,500.50 USD"))
            #expect(!deals.contains("Request a reference<span"))
        }
    }

    @Test(arguments: [
        ("outcome", "", "Choose one"), ("closed-on", "2027-01-01", "The close date is in the future"),
        ("closed-on", "yesterday", "A date as"), ("value", "-5", "An amount in USD"),
    ])
    func `is told what is wrong about the deal's end`(
        field: String, value: String, message: String
    ) async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let version = try #require(try await scene.request()).version
            var fields = [
                "version": "\(version)", "outcome": "lost", "closed-on": "2026-03-01", "value": "99",
            ]
            fields[field] = value
            let page = try await scene.tom.send(Self.dealEnd, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(try await scene.request()?.ending == nil)
        }
    }

    @Test func `can't end a draft`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            #expect(try await scene.tom.get(Self.withdrawal).status == 409)
            #expect(try await scene.tom.get(Self.dealEnd).status == 409)
            let fields = [
                "version": "1", "reason": "x", "outcome": "won", "closed-on": "2026-03-01", "value": "",
            ]
            #expect(try await scene.tom.send(Self.withdrawal, fields).status == 409)
            #expect(try await scene.tom.send(Self.dealEnd, fields).status == 409)
            #expect(try await scene.request()?.stage == .draft)
        }
    }
}
