import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The AE's request form` {
    @Test func `keeps what was entered as a draft, with the deal that was entered by hand`() async throws {
        try await AEScene.open { scene in
            let answer = try await scene.draft()
            #expect(answer.status == 303)
            #expect(answer.location == "/acme/ae/requests/1/check")
            let request = try #require(try await scene.request())
            #expect(request.stage == .draft)
            #expect(request.wish.count == 2)
            #expect(request.wish.useCases == ["Bed management", "Triage"])
            #expect(request.wish.prospect.industry?.code == "6221")
            #expect(request.wish.prospect.headcount == 1200)
            #expect(request.wish.neededBy.iso == "2026-03-20")
            let deals = try await scene.tom.get("/acme/ae/deals")
            #expect(deals.text.contains("Lakeside Clinic"))
            #expect(deals.text.contains("120,000 USD"))
            let check = try await scene.tom.get("/acme/ae/requests/1/check")
            #expect(check.status == 200)
            for words in [
                "2 phone calls", "1,200 people", "Austria", "German", "Medisys", "GTX Pro",
                "How long it took to roll out", "Submit", "Change",
            ] {
                #expect(check.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `makes one draft and one deal of a double click, in its last words`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let again = try await scene.draft(["learn": "Who was on site"])
            #expect(again.location == "/acme/ae/requests/1/check")
            #expect(try await scene.request()?.wish.wantsToLearn == "Who was on site")
            #expect(try await scene.request(2) == nil)
            #expect(try await scene.tom.get("/acme/ae/deals").text.contains("1–1 of 1 deal"))
        }
    }

    @Test func `is refused once its request was submitted, with the text kept`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let page = try await scene.draft(["learn": "Who was on site"])
            #expect(page.status == 409)
            #expect(page.text.contains("was submitted already"))
            #expect(page.text.contains("Who was on site"))
            #expect(try await scene.request()?.wish.wantsToLearn == "How long it took to roll out")
        }
    }

    @Test func `is filled in from the deal and its account`() async throws {
        try await AEScene.open { scene in
            let act = try await scene.act(.coordinator)
            try await scene.write { transaction in
                var entry = AccountEntry(name: "Northwind Hospital")
                entry.industries = [try #require(NAICS("6221"))]
                entry.headcount = 3400
                entry.country = "KE"
                try transaction.add(entry, act)
            }
            let owner = try await scene.act(.ae).by.id
            let deal = try await scene.write { transaction in
                var entry = OpportunityEntry(
                    owner: owner, account: try transaction.account(named: "northwind hospital"))
                entry.productName = "GTX Pro"
                return try transaction.add(entry, at: act.at)
            }
            let page = try await scene.tom.get("/acme/ae/requests/new?deal=\(deal)")
            #expect(page.status == 200)
            #expect(page.text.contains(#"value="Northwind Hospital""#))
            #expect(page.text.contains(#"value="GTX Pro""#))
            #expect(page.text.contains(#"value="3400""#))
            #expect(page.text.contains(#"name="industry-code" value="6221""#))
            #expect(page.text.contains(#"<option value="KE" selected>"#))
        }
    }

    @Test(arguments: [
        ("prospect", "", "Fill this in"), ("prospect", String(repeating: "x", count: 201), "At most 200"),
        ("type", "dance", "Choose one of the list"), ("count", "4", "A whole number from 1 to 3"),
        ("needed-by", "2026-02-30", "A date as"), ("needed-by", "2026-03-01", "This day has passed"),
        ("needed-by", "2031-01-01", "two years away"), ("evaluation", "", "Choose one"),
        ("headcount", "many", "How many people"), ("country", "XX", "Choose one of the list"),
        ("language", "tlh", "Choose one of the list"), ("seniority", "king", "Choose one of the list"),
        ("contact-mail", "nobody", "A mail address as"), ("value", "lots", "An amount in USD"),
        ("industry", "Unheard of", "No industry is called that"),
        ("learn", String(repeating: "x", count: 4001), "At most 4000"),
        ("use-cases", (1...21).map(String.init).joined(separator: ","), "At most 20"),
    ])
    func `says what is wrong with a field and keeps the rest`(
        field: String, value: String, message: String
    ) async throws {
        try await AEScene.open { scene in
            let page = try await scene.draft([field: value, "avoid": "The price list"])
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains("The price list"))
            #expect(try await scene.request() == nil)
        }
    }

    @Test func `shows every field that is missing`() async throws {
        try await AEScene.open { scene in
            let page = try await scene.tom.send(
                "/acme/ae/requests/new", ["deal": "new", "form-key": "an-empty-form"])
            #expect(page.status == 422)
            #expect(page.text.contains("5 things need your attention"))
            #expect(try await scene.tom.post("/acme/ae/requests/new").status == 400)
        }
    }

    @Test func `asks which industry is meant where a word fits several`() async throws {
        try await AEScene.open { scene in
            let page = try await scene.draft(["industry": "hosp", "industry-code": ""])
            #expect(page.status == 422)
            #expect(page.text.contains("Which industry do you mean?"))
            #expect(page.text.contains("General Medical and Surgical Hospitals"))
            let chosen = try await scene.draft([
                "industry": "hosp", "industry-code": "", "industry-choice": "6222",
            ])
            #expect(chosen.status == 303)
            #expect(try await scene.request()?.wish.prospect.industry?.code == "6222")
        }
    }

    @Test func `takes an industry by what the program calls it`() async throws {
        try await AEScene.open { scene in
            let act = try await scene.act(.coordinator)
            let spas = try #require(NAICS("7139"))
            try await scene.write { try $0.map(sector: "Wellness", to: spas, act) }
            let answer = try await scene.draft(["industry": "wellness", "industry-code": ""])
            #expect(answer.status == 303)
            #expect(try await scene.request()?.wish.prospect.industry?.code == "7139")
        }
    }

    @Test func `believes the words rather than a hidden code that no longer fits them`() async throws {
        try await AEScene.open { scene in
            try await scene.draft(["industry": "Utilities", "industry-code": "6221"])
            #expect(try await scene.request()?.wish.prospect.industry?.code == "22")
        }
    }

    @Test func `takes no deal of somebody else, and none that is decided`() async throws {
        try await AEScene.open { scene in
            let colleague = try await scene.colleague()
            let theirs = try await scene.deal("Tamar Logistics", of: colleague.id)
            #expect(try await scene.tom.get("/acme/ae/requests/new?deal=\(theirs)").status == 404)
            #expect(try await scene.draft(["deal": "\(theirs)"]).status == 404)
            #expect(try await scene.tom.get("/acme/ae/requests/new?deal=nonsense").status == 404)
            try await scene.file()
            let version = try #require(try await scene.request()).version
            _ = try await scene.tom.post(
                "/acme/ae/requests/1/deal-end",
                ["version": "\(version)", "outcome": "lost", "closed-on": "2026-03-01"])
            let deal = try #require(try await scene.request()).opportunity
            let page = try await scene.tom.get("/acme/ae/requests/new?deal=\(deal)")
            #expect(page.status == 409)
            #expect(page.text.contains("is lost"))
        }
    }

    @Test func `keeps hostile text as text`() async throws {
        try await AEScene.open { scene in
            try await scene.draft(["prospect": "<script>alert(1)</script>", "learn": "</textarea><b>x"])
            for path in ["check", "edit", "discard"] {
                let page = try await scene.tom.get("/acme/ae/requests/1/\(path)").text
                #expect(!page.contains("<script>alert"), "\(path)")
                #expect(!page.contains("</textarea><b>"), "\(path)")
            }
        }
    }
}
