import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An ask answered from the mail` {
    @Test func `has the vendor's name, the prospect's context and three answers`() async throws {
        try await GuestScene.open { scene in
            let page = try await scene.get(try await scene.path(.answer))
            for words in [
                "Acme Hardware", "Would you speak with Lakeside Clinic?", "Marta Lindqvist",
                "How long it took to roll out", "Head of nursing", "Medisys", "1,200 people",
                "Yes, I will do it", "Propose another time", "No, not this time",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            let letter = try #require(try await scene.scene.office.mail().first)
            #expect(letter.text.contains("{link}"))
        }
    }

    @Test func `is a yes, once, however often the button is pressed`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            #expect(try await scene.post(path + "/accept", ["note": "Mornings, please"]).location == path)
            #expect(try await scene.scene.state() == .accepted)
            let count = try await scene.subjects().count
            for step in ["accept", "decline", "proposal"] {
                let form: KeyValuePairs = ["ground": "later", "words": "Sorry", "times": "May", "note": "x"]
                #expect(try await scene.post("\(path)/\(step)", form).location == path)
            }
            #expect(try await scene.scene.state() == .accepted)
            #expect(try await scene.subjects().count == count)
            let page = try await scene.get(path)
            #expect(page.status == 200)
            #expect(page.text.contains("Thank you for your yes"))
            #expect(!page.text.contains("method=\"post\""))
            let record = try await scene.scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.last?.detail == "Mornings, please")
            #expect(record.last?.actorName == "Helen Osei")
            #expect(try await scene.subjects().contains("Helen Osei will speak with Lakeside Clinic"))
        }
    }

    @Test func `is a no with its ground, and frees the slot`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            #expect(
                try await scene.post(path + "/decline", ["ground": "later", "words": "After Easter"]).status
                    == 303)
            let match = try await scene.scene.match()
            #expect(match.engagement.state == .declined)
            #expect(match.engagement.state.slot == .free)
            #expect(match.engagement.reason == "Not now, but ask me again later: After Easter")
            #expect(try await scene.get(path).text.contains("You said no"))
        }
    }

    @Test func `may propose another time, which the coordinator sees to while the ask stays open`()
        async throws
    {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            for _ in 1...2 {
                let answer = try await scene.post(path + "/proposal", ["times": "From 23 March, mornings"])
                #expect(answer.location == path)
            }
            #expect(try await scene.scene.state() == .asked)
            let subjects = try await scene.subjects()
            #expect(subjects.count { $0 == "Helen Osei proposes another time for Lakeside Clinic" } == 1)
            let page = try await scene.get(path).text
            #expect(page.contains("You proposed another time"))
            #expect(page.contains("From 23 March, mornings"))
            let marta = try await scene.site.signedIn(as: .coordinator)
            let request = try await marta.get("/acme/coordinator/requests/1").text
            #expect(request.contains("Answer the proposal of another time"))
            #expect(request.contains("From 23 March, mornings"))
            #expect(try await scene.post(path + "/accept").status == 303)
            #expect(try await scene.scene.state() == .accepted)
        }
    }

    @Test func `does not lapse while a proposal waits for the coordinator`() async throws {
        try await GuestScene.open { scene in
            _ = try await scene.post(try await scene.path(.answer) + "/proposal", ["times": "In May"])
            scene.site.clock.advance(by: 20 * 86_400)
            let now = scene.site.clock.now
            try await scene.scene.office.write { try $0.catchUp(at: now) }
            #expect(try await scene.scene.state() == .asked)
            #expect(!(try await scene.subjects().contains("No answer from Helen Osei: Lakeside Clinic")))
        }
    }

    @Test func `is reminded of with the same link`() async throws {
        try await GuestScene.open { scene in
            let path = try await scene.path(.answer)
            scene.site.clock.advance(by: 2 * 86_400)
            let now = scene.site.clock.now
            try await scene.scene.office.write { try $0.catchUp(at: now) }
            #expect(
                try await scene.subjects().filter { $0 == "Would you speak with Lakeside Clinic?" }.count == 2
            )
            #expect(try await scene.links().count == 1)
            #expect(try await scene.path(.answer) == path)
            #expect(try await scene.get(path).status == 200)
        }
    }

    @Test(arguments: [
        ("accept", ["note": String(repeating: "x", count: 1001)], "note", "At most 1000 characters"),
        ("decline", ["words": "My own words"], "ground", "Choose one"),
        ("decline", ["ground": "other", "words": "  "], "words", "Say in a few words"),
        ("proposal", ["times": " "], "times", "Fill this in"),
        ("proposal", ["times": "bell \u{7}"], "times", "cannot be written"),
    ])
    func `is sent back when it is wrong, with what was typed`(
        step: String, fields: [String: String], field: String, message: String
    ) async throws {
        try await GuestScene.open { scene in
            let page = try await scene.site.browser().send(
                try await scene.path(.answer) + "/" + step, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(#"id="\#(field)-error""#))
            if fields["words"] == "My own words" { #expect(page.text.contains("My own words")) }
            #expect(try await scene.scene.state() == .asked)
        }
    }
}
