import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An AE's introduction` {
    private static let path = "/acme/ae/requests/1/introductions/1"
    private static let mail = [
        "contact-name": "Nina Berger", "contact-mail": "nina@lakeside.example",
        "subject": "Lakeside, meet Northwind", "body": "Hello Nina, hello Helen,\n\nyou two should talk.",
    ]

    private static func accepted(_ test: @Sendable (AEScene) async throws -> Void) async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            try await scene.decide(engagement) { try $0.accept($1) }
            try await test(scene)
        }
    }

    @Test func `is prepared, and goes to both in the AE's own words`() async throws {
        try await Self.accepted { scene in
            let form = try await scene.tom.get(Self.path)
            #expect(form.status == 200)
            #expect(form.text.contains("Introduction: Lakeside Clinic and Northwind Hospital"))
            #expect(form.text.contains("Helen Abara, Operations director at Northwind Hospital, has agreed"))
            #expect(try await scene.tom.send(Self.path, Self.mail).status == 303)
            let mail = try await scene.mail()
            #expect(mail.first?.subject == "Pick a time with Helen Abara")
            #expect(mail.first?.to == ["nina@lakeside.example"])
            let sent = try #require(mail.dropFirst().first)
            #expect(sent.to == ["nina@lakeside.example", "helen.abara@customer.example"])
            #expect(sent.fromName == "Tom Okafor")
            #expect(sent.subject == "Lakeside, meet Northwind")
            #expect(sent.text.contains("you two should talk."))
            #expect(try await scene.matches().first?.engagement.state == .introduced)
            #expect(try await scene.request()?.wish.prospect.contactName == "Nina Berger")
            let page = try await scene.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("introduced Helen Abara to Nina Berger"))
        }
    }

    @Test(arguments: [
        ("contact-name", "", "Fill this in"), ("contact-mail", "nina at lakeside", "A mail address as"),
        ("subject", "two\nlines", "Only one line"), ("body", "", "Fill this in"),
        ("body", String(repeating: "x", count: 8001), "At most 8000"),
    ])
    func `is not sent while something is wrong, and the text stays`(
        field: String, value: String, message: String
    ) async throws {
        try await Self.accepted { scene in
            var fields = Self.mail
            fields[field] = value
            let before = try await scene.mail().count
            let page = try await scene.tom.send(Self.path, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(field == "body" ? "Lakeside, meet Northwind" : "you two should talk."))
            #expect(try await scene.mail().count == before)
        }
    }

    @Test func `is made once`() async throws {
        try await Self.accepted { scene in
            #expect(try await scene.tom.send(Self.path, Self.mail).status == 303)
            let count = try await scene.mail().count
            let again = try await scene.tom.send(Self.path, Self.mail)
            #expect(again.status == 409)
            #expect(again.text.contains("you two should talk."))
            #expect(try await scene.tom.get(Self.path).status == 409)
            #expect(try await scene.mail().count == count)
        }
    }

    @Test func `of somebody who has not said yes is not there`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            _ = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            #expect(try await scene.tom.get(Self.path).status == 404)
            let page = try await scene.tom.send(Self.path, Self.mail)
            #expect(page.status == 404)
            #expect(!page.text.contains("Helen"))
        }
    }
}
