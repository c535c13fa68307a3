import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's answer` {
    @Test func `has the prospect's context before it`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.get(scene.page)
            #expect(page.status == 200)
            for words in [
                "Your move: would you speak with Lakeside Clinic?", "How long it took to roll out",
                "Head of nursing", "Bed management", "Medisys", "Prices", "1,200 people", "The brief",
                "Marta Lindqvist", "Yes, I will do it", "No, not this time",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `is a yes, with a word for the coordinator`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.answer("accept", ["note": "Mornings, please"])
            #expect(answer.location == scene.page)
            #expect(try await scene.state() == .accepted)
            let page = try await scene.helen.get(scene.page).text
            #expect(page.contains("Thank you for your yes"))
            #expect(page.contains("Take back my yes"))
            let record = try await scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.last?.detail == "Mornings, please")
            let subjects = try await scene.office.mail().map(\.subject)
            #expect(subjects.contains("Helen Osei will speak with Lakeside Clinic"))
            #expect(subjects.contains("Helen Osei said yes to Lakeside Clinic"))
        }
    }

    @Test func `is a no with its ground, and frees the slot`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.answer("decline", ["ground": "later", "words": "After Easter"])
            #expect(answer.location == scene.page)
            let match = try await scene.match()
            #expect(match.engagement.state == .declined)
            #expect(match.engagement.state.slot == .free)
            #expect(match.engagement.reason == "Not now, but ask me again later: After Easter")
            #expect(try await scene.helen.get(scene.page).text.contains("You said no"))
            #expect(
                try await scene.helen.get("/acme/reference/tier").text.contains("0 used of 6 this quarter"))
        }
    }

    @Test func `may be another time, and stays open for a yes or a no`() async throws {
        try await ReferenceScene.open { scene in
            #expect(try await scene.answer("proposal", ["proposal": " "]).status == 422)
            for _ in 1...2 {
                let answer = try await scene.answer("proposal", ["proposal": "From 23 March, mornings"])
                #expect(answer.location == scene.page)
            }
            #expect(try await scene.state() == .asked)
            let subjects = try await scene.office.mail().map(\.subject)
            #expect(subjects.count { $0 == "Helen Osei proposes another time for Lakeside Clinic" } == 1)
            let page = try await scene.helen.get(scene.page).text
            #expect(page.contains("You proposed another time"))
            #expect(page.contains("From 23 March, mornings"))
            #expect(try await scene.answer("accept").status == 303)
            #expect(try await scene.state() == .accepted)
        }
    }

    @Test func `can be taken back until the call has taken place`() async throws {
        try await ReferenceScene.open { scene in
            #expect(try await scene.answer("accept").status == 303)
            #expect(try await scene.answer("decline", ["ground": "policy", "words": ""]).status == 303)
            #expect(try await scene.state() == .declined)
            let subjects = try await scene.office.mail().map(\.subject)
            #expect(subjects.contains("Helen Osei can't speak with Lakeside Clinic after all"))
        }
    }

    @Test(arguments: [
        ("accept", ["note": String(repeating: "x", count: 1001)], "note", "At most 1000 characters"),
        ("decline", ["words": "My own words"], "ground", "Choose one"),
        ("decline", ["ground": "boredom", "words": "My own words"], "ground", "Choose one of the list"),
        ("decline", ["ground": "other", "words": "  "], "words", "Say in a few words"),
        ("decline", ["ground": "later", "words": "bell \u{7}"], "words", "cannot be written"),
    ])
    func `is sent back when it is wrong, with what was typed`(
        step: String, fields: [String: String], field: String, message: String
    ) async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.answer(step, fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(#"id="\#(field)-error""#))
            if let words = fields["words"], words != "  " {
                #expect(page.text.contains(words))
            }
            #expect(try await scene.state() == .asked)
        }
    }

    @Test func `is given once, however often the button is pressed`() async throws {
        try await ReferenceScene.open { scene in
            #expect(try await scene.answer("accept", ["seen": "asked"]).status == 303)
            let count = try await scene.office.mail().count
            let again = try await scene.answer("accept", ["seen": "asked", "note": "Twice said"])
            #expect(again.status == 409)
            #expect(again.text.contains("This changed since you opened the page"))
            #expect(again.text.contains("Twice said"))
            #expect(try await scene.office.mail().count == count)
        }
    }

    @Test func `comes too late once the ask was taken back`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.lapse($1) }
            for step in ["accept", "decline"] {
                let page = try await scene.answer(
                    step, ["seen": "asked", "ground": "later", "words": "Sorry", "note": "Gladly"])
                #expect(page.status == 409)
                #expect(page.text.contains("Not done"))
                #expect(page.text.contains("No need to answer any more"))
            }
            #expect(try await scene.state() == .lapsed)
        }
    }

    @Test func `about a call that was moved meanwhile takes nothing back`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            let seen = try await scene.match().engagement.mark
            try await scene.book("2026-03-11", hour: 9)
            let page = try await scene.answer(
                "decline", ["seen": seen, "ground": "noTime", "words": "Not on Tuesday"])
            #expect(page.status == 409)
            #expect(page.text.contains("Not on Tuesday"))
            #expect(page.text.contains("Wed 11 Mar, 09:00 (UTC)"))
            #expect(try await scene.state() == .scheduled)
        }
    }

    @Test func `is only theirs to give`() async throws {
        try await ReferenceScene.open { scene in
            let other = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            let path = "/acme/reference/engagements/\(other)"
            let page = try await scene.helen.get(path)
            #expect(page.status == 404)
            #expect(!page.text.contains("Lakeside"))
            for (step, fields) in [
                ("accept", [:]), ("decline", ["ground": "later"]),
                ("feedback", ["match": "5", "usefulness": "5", "again": "yes"]),
            ] {
                let form = fields.merging(["seen": "asked"]) { $1 }
                #expect(try await scene.helen.send("\(path)/\(step)", form).status == 404, "\(step)")
            }
            let match = try await scene.office.write { try $0.match(other) }
            #expect(match?.engagement.state == .asked)
        }
    }

    @Test func `is not there before they were asked`() async throws {
        try await ReferenceScene.open { scene in
            let marta = try await scene.office.act(.coordinator)
            let reference = try await scene.reference().id
            try await scene.office.draft(["form-key": "key-of-the-second-form", "prospect": "Tamar Clinic"])
            let tom = try await scene.office.act(.ae)
            let shortlisted = try await scene.office.write { transaction in
                let draft = try #require(try transaction.request(ID(2), ofAE: tom.by.id))
                try transaction.save(
                    try draft.file(tom, owner: marta.by, today: try transaction.today(at: tom.at)))
                let request = try #require(try transaction.request(ID(2)))
                return try transaction.save(
                    try request.shortlist(
                        try #require(try transaction.reference(reference)), among: [], act: marta))
            }
            let page = try await scene.helen.get("/acme/reference/engagements/\(shortlisted)")
            #expect(page.status == 404)
            for path in ["home", "history"] {
                #expect(!(try await scene.helen.get("/acme/reference/\(path)").text.contains("Tamar")))
            }
        }
    }
}
