import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's own pages` {
    @Test func `begin with what is asked of them, and who asks`() async throws {
        try await ReferenceScene.open { scene in
            let home = try await scene.helen.get("/acme/reference/home")
            #expect(home.status == 200)
            for words in [
                "Welcome, Helen", "Operations director, Northwind Hospital", "Lakeside Clinic",
                "General Medical and Surgical Hospitals", "1,200 people", "How long it took to roll out",
                "Marta Lindqvist asked you today.", "Yes, gladly", "No, not this time",
            ] {
                #expect(home.text.contains(words), "\(words)")
            }
            #expect(home.text.contains("No calls are coming up."))
        }
    }

    @Test func `come in the order of what matters first`() async throws {
        try await ReferenceScene.open { scene in
            let home = try await scene.helen.get("/acme/reference/home").text
            let places = ["asked", "coming", "help", "have"].map { home.range(of: #"<h2 id="\#($0)">"#) }
            let found = places.compactMap { $0?.lowerBound }
            #expect(found.count == 4)
            #expect(found == found.sorted())
        }
    }

    @Test func `say how to take part in the call that comes up, and nothing of it when it has begun`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let edition = try await scene.office.write { try $0.settingsEdition().text }
            let saved = try await marta.send(
                "/acme/coordinator/settings/calls",
                ["version": edition, "call-buffer": "15", "call-place": "+43 1 555 010"])
            #expect(saved.status == 303)
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            let home = try await scene.helen.get("/acme/reference/home").text
            for words in [
                "<dt>Where</dt><dd>+43 1 555 010", "<dt>With</dt>", "The brief below prepares you.",
            ] {
                #expect(home.contains(words), "\(words)")
            }
            scene.site.clock.advance(by: 9 * 86_400)
            let later = try await scene.site.signedIn(as: .reference).get("/acme/reference/home").text
            #expect(!later.contains("+43 1 555 010"))
            #expect(later.contains("you can say here how it was"))
        }
    }

    @Test func `say yes from the front page with one touch`() async throws {
        try await ReferenceScene.open { scene in
            let home = try await scene.helen.get("/acme/reference/home").text
            #expect(home.contains(#"action="\#(scene.page)/accept""#))
            #expect(home.contains(#"name="seen" value="asked""#))
            #expect(try await scene.answer("accept").location == scene.page)
            #expect(try await scene.state() == .accepted)
        }
    }

    @Test func `show the call that comes up, with its brief`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            for path in ["/acme/reference/home", scene.page] {
                let page = try await scene.helen.get(path).text
                #expect(page.contains("Tue 10 Mar, 14:00 (UTC)"), "\(path)")
                #expect(page.contains("30 minutes"), "\(path)")
                #expect(page.contains(try await scene.match().engagement.brief), "\(path)")
            }
        }
    }

    @Test func `ask how it was, and show what came of it`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            #expect(
                try await scene.helen.get("/acme/reference/home").text.contains(
                    "How was it with Lakeside Clinic?"))
            let marta = try await scene.office.act(.coordinator)
            try await scene.office.write { transaction in
                let match = try #require(try transaction.match(scene.engagement))
                try transaction.save(
                    try match.thank(
                        marta, text: "You settled it.", valueReturn: "Two seats at the briefing"))
            }
            let home = try await scene.helen.get("/acme/reference/home").text
            #expect(home.contains("In return: Two seats at the briefing"))
            let page = try await scene.helen.get(scene.page).text
            #expect(page.contains("You settled it."))
        }
    }

    @Test func `show the tier, its limits, what is used of them and the benefits`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.past(2)
            let page = try await scene.helen.get("/acme/reference/tier")
            #expect(page.status == 200)
            for words in [
                "Your tier: Premier", "2 used, 1 held of 6 this quarter", "2 used, 1 held of 8 this year",
                "3 more this quarter at most", "Quarterly executive briefing", "Credit of 5,000 USD a year",
                "Benefits never depend on what you say in a call", "Occasional", "2 a quarter and 4 a year",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `show the reason where somebody asked past a limit`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.lapse($1) }
            #expect(try await scene.set("limits", .limits, ["quarter": "0", "year": ""]).status == 303)
            let act = try await scene.office.act(.coordinator)
            try await scene.office.write { transaction in
                let match = try #require(try transaction.match(scene.engagement))
                let today = try transaction.today(at: act.at)
                try transaction.save(
                    try match.ask(
                        act, workload: try transaction.workload(of: match.reference.id, on: today),
                        eligibility: try transaction.eligibility(of: match.request, on: today),
                        overriding: "Nobody else runs triage on it"))
            }
            let ask = try await scene.helen.get(scene.page).text
            #expect(ask.contains("This is more than we agreed to ask of you"))
            #expect(ask.contains("Marta Lindqvist gave the reason: Nobody else runs triage on it"))
            let tier = try await scene.helen.get("/acme/reference/tier").text
            #expect(tier.contains("Marta Lindqvist: Nobody else runs triage on it"))
        }
    }

    @Test func `hold a profile, and take a word on it to the coordinators once`() async throws {
        try await ReferenceScene.open { scene in
            let profile = try await scene.helen.get("/acme/reference/profile").text
            #expect(profile.contains("helen.osei@customer.example"))
            #expect(profile.contains("Northwind Hospital"))
            let note = ["note": "My title is <Chief Operating Officer> now"]
            for _ in 1...2 {
                let answer = try await scene.helen.send("/acme/reference/profile/note", note)
                #expect(answer.location == "/acme/reference/profile")
            }
            let letters = try await scene.office.write { transaction in
                try transaction.letters(LetterFilter(), page: 1).rows
                    .filter { $0.subject == "Helen Osei wrote about their profile" }.map(\.to)
            }
            #expect(letters == [["marta.lindqvist@vendor.example"]])
            let reference = try await scene.reference().id
            let record = try await scene.office.write { try $0.activity(of: reference, most: 1) }
            #expect(record.first?.detail == "My title is <Chief Operating Officer> now")
        }
    }

    @Test(arguments: ["", " \n ", String(repeating: "x", count: 2001), "bell \u{7}"])
    func `send back a word that cannot be taken, with what was typed`(note: String) async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.send("/acme/reference/profile/note", ["note": note])
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="note-error""#))
            if note.utf8.count > 3 { #expect(page.text.contains(note)) }
        }
    }
}
