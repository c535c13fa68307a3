import Domain
import Store
import Testing

@testable import Web

@Suite struct `The criteria of a request` {
    private static let path = "\(CoordinatorScene.path)/criteria"

    /// The form as it is drawn for Lakeside Clinic.
    private static let form: [String: String] = [
        "industry": "General Medical and Surgical Hospitals", "industry-code": "6221", "size": "1200",
        "useCase": "Bed management, Triage", "competitors": "Medisys", "product": "GTX Pro",
        "region": "Austria", "language": "de", "timeZone": "Europe/Vienna", "seniority": "director",
        "function": "nursing", "revenue": "350000000", "importance-industry": "nice",
        "importance-useCase": "nice", "importance-size": "nice", "importance-competitors": "nice",
        "importance-product": "nice", "importance-region": "nice", "importance-language": "nice",
        "importance-timeZone": "nice", "importance-seniority": "nice", "importance-function": "nice",
    ]

    @Test func `are drawn from the AE's wish, and confirmed as they are`() async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.get().text
            for value in Self.form.values where value != "nice" {
                #expect(page.contains(#"value="\#(value)""#), "\(value)")
            }
            let wished = try await scene.request().criteria
            #expect(try await scene.send(Self.path, Self.form).status == 303)
            let request = try await scene.request()
            #expect(request.criteria == wished)
            #expect(request.criteriaConfirmedAt == scene.site.clock.now)
            #expect(request.stage == .selection)
            #expect(try await scene.get().text.contains("confirmed the criteria"))
        }
    }

    @Test func `are changed, each with how much it counts, and the ranking follows`() async throws {
        try await CoordinatorScene.filed { scene in
            try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.profile = Profile(languages: ["en"])
            }
            #expect(try await scene.get().text.contains("1 may be asked, 0 not"))
            let changes = [
                "industry": "6211", "industry-code": "", "size": "12,000", "revenue": "80,000,000",
                "useCase": "Triage; Billing, triage", "competitors": "", "product": "", "region": "ch",
                "language": "fr", "timeZone": "", "function": "IT; Nursing", "seniority": "",
                "importance-language": "must", "importance-industry": "ignore",
            ]
            let answer = try await scene.send(Self.path, Self.form.merging(changes) { $1 })
            #expect(answer.status == 303)
            let criteria = try await scene.request().criteria
            #expect(criteria.industry?.code == "6211")
            #expect(criteria.size == CompanySize(headcount: 12_000, revenue: 80_000_000_00))
            #expect(criteria.useCases == ["Triage", "Billing"])
            #expect(criteria.competitors.isEmpty && criteria.product.isEmpty && criteria.seniority == nil)
            #expect(criteria.country == "CH")
            #expect(criteria.timeZone == nil)
            #expect(criteria.functions == ["IT", "Nursing"])
            #expect(criteria.language == "fr")
            #expect(criteria.importance == [.language: .must, .industry: .ignore])
            let page = try await scene.get().text
            #expect(page.contains("changed the criteria"))
            #expect(page.contains("does not meet the must on language: does not speak French"))
            #expect(page.contains("With a nice on language instead of a must, 1 more may be asked."))
        }
    }

    @Test(arguments: [
        ("industry", "hosp", "Which of these? Write its code: Hospitals (622)"),
        ("industry", "dragon breeding", "No industry is called that"), ("size", "many", "How many people"),
        ("size", "0", "How many people"), ("revenue", "lots", "An amount in USD"),
        ("timeZone", "EST", "A time zone as Europe/Vienna"),
        ("function", String(repeating: "f", count: 101), "At most 100 characters each"),
        ("region", "Astria", "No country is called that; did you mean Austria?"),
        ("region", "Xyzzy", "No country is called that"), ("language", "xx", "Choose one of the list"),
        ("seniority", "king", "Choose one of the list"), ("importance-size", "", "Choose one"),
        ("importance-size", "perhaps", "Choose one of the list"),
        ("product", String(repeating: "p", count: 201), "At most 200 characters"),
        ("useCase", String(repeating: "u", count: 101), "At most 100 characters each"),
        ("competitors", (1...21).map { "Vendor \($0)" }.joined(separator: ","), "At most 20; these are 21"),
    ])
    func `say beside the field what is wrong, and keep all that was typed`(
        field: String, value: String, message: String
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let before = try await scene.request()
            let typed = ["useCase": "Night shifts", "industry-code": ""].merging([field: value]) { $1 }
            let page = try await scene.send(Self.path, Self.form.merging(typed) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(##"<a href="#\##(field)">"##))
            if field != "useCase" { #expect(page.text.contains("Night shifts")) }
            #expect(try await scene.request() == before)
        }
    }

    @Test func `that must be met have to say what`() async throws {
        try await CoordinatorScene.filed { scene in
            let empty = ["product": "", "importance-product": "must"]
            let page = try await scene.send(Self.path, Self.form.merging(empty) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains("Say what it must be, or let it count as nice"))
        }
    }

    @Test func `of a request that somebody else moved come back with what was typed`() async throws {
        try await CoordinatorScene.filed { scene in
            let seen = "\(try await scene.request().version)"
            #expect(try await scene.send(Self.path, Self.form).status == 303)
            let typed = ["version": seen, "useCase": "Night shifts"]
            let page = try await scene.send(Self.path, Self.form.merging(typed) { $1 })
            #expect(page.status == 409)
            #expect(page.text.contains("Somebody changed this request"))
            #expect(page.text.contains(#"value="Night shifts""#))
            #expect(try await scene.request().criteria.useCases == ["Bed management", "Triage"])
            let fresh = "name=\"version\" value=\"\(try await scene.request().version)\""
            #expect(page.text.contains(fresh))
        }
    }

    @Test func `of a closed request stay, and what was typed is shown`() async throws {
        try await CoordinatorScene.filed { scene in
            _ = try await scene.send("\(CoordinatorScene.path)/closure", ["closing-reason": "Nobody fits"])
            let page = try await scene.send(Self.path, Self.form.merging(["useCase": "Night shifts"]) { $1 })
            #expect(page.status == 409)
            #expect(page.text.contains("This request is closed"))
            #expect(page.text.contains("What you entered"))
            #expect(page.text.contains("Night shifts"))
        }
    }
}
