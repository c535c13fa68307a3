import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The AE's page of a request` {
    private static let page = "/acme/ae/requests/1"

    @Test func `names a reference only once they said yes`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let yes = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            let no = try await scene.ask("Jonas Weber", at: "Alder Bank")
            var text = try await scene.tom.get(Self.page).text
            #expect(text.contains("2 references asked, no answers yet."))
            for name in ["Helen Abara", "Northwind Hospital", "Jonas Weber", "Alder Bank", "shortlisted"] {
                #expect(!text.contains(name), "\(name)")
            }
            try await scene.decide(yes) { try $0.accept($1) }
            try await scene.decide(no) { try $0.decline($1, reason: "We are in a dispute with you") }
            text = try await scene.tom.get(Self.page).text
            #expect(text.contains("Helen Abara"))
            #expect(text.contains("Operations director, Northwind Hospital"))
            #expect(text.contains("1 reference could not take it."))
            #expect(text.contains("Your move"))
            for name in ["Jonas Weber", "Alder Bank", "dispute"] { #expect(!text.contains(name), "\(name)") }
        }
    }

    @Test func `shows the step, whose move it is, and that it is late`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            var text = try await scene.tom.get(Self.page).text
            #expect(text.contains("Marta Lindqvist, due today, 14:30"))
            #expect(text.contains(#"data-step="current" aria-current="step""#))
            scene.site.clock.advance(by: 5 * 3600)
            text = try await scene.tom.get(Self.page).text
            #expect(text.contains(#"data-step="late" aria-current="step""#))
            let list = try await scene.tom.get("/acme/ae/requests").text
            #expect(list.contains("Overdue"))
        }
    }

    @Test func `takes comments, once each, and says when one is empty or too long`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let path = "\(Self.page)/comments"
            #expect(try await scene.tom.post(path, ["comment": "They decide on Friday"]).status == 303)
            #expect(try await scene.tom.post(path, ["comment": "They decide on Friday"]).status == 303)
            let text = try await scene.tom.get(Self.page).text
            #expect(text.components(separatedBy: "They decide on Friday").count == 2)
            #expect(try await scene.tom.post(path, ["comment": "  "]).status == 422)
            let long = String(repeating: "long ", count: 900)
            let refused = try await scene.tom.post(path, ["comment": long])
            #expect(refused.status == 422)
            #expect(refused.text.contains("long long long"))
        }
    }

    @Test func `takes no comment on a draft`() async throws {
        try await AEScene.open { scene in
            try await scene.draft()
            let page = try await scene.tom.post("\(Self.page)/comments", ["comment": "Hello"])
            #expect(page.status == 409)
            #expect(page.text.contains("Submit the request first"))
        }
    }

    @Test func `is not there for other AEs, on any of its addresses`() async throws {
        try await AEScene.open { scene in
            try await scene.file()
            let engagement = try await scene.ask("Helen Abara", at: "Northwind Hospital")
            try await scene.decide(engagement) { try $0.accept($1) }
            let wen = try await scene.colleague()
            let mine = try await scene.request()
            let browser = try await scene.browser(of: wen)
            let pages = [
                "", "/check", "/edit", "/discard", "/withdrawal", "/deal-end", "/introductions/1",
                "/feedback/1",
            ]
            for page in pages {
                #expect(try await browser.get(Self.page + page).status == 404, "GET \(page)")
            }
            let fields: [String: String] = AEScene.form.merging(
                [
                    "version": "\(mine?.version ?? 0)", "comment": "x", "reason": "x", "outcome": "won",
                    "closed-on": "2026-03-01", "contact-name": "Tom", "contact-mail": "tom@lakeside.example",
                    "subject": "s", "body": "b", "match": "5", "usefulness": "5", "again": "yes",
                ]
            ) { $1 }
            let forms = [
                "/comments", "/edit", "/filing", "/discard", "/withdrawal", "/deal-end", "/introductions/1",
                "/feedback/1",
            ]
            for form in forms {
                #expect(try await browser.send(Self.page + form, fields).status == 404, "POST \(form)")
            }
            #expect(try await scene.request() == mine)
            #expect(!(try await browser.get("/acme/ae/requests").text.contains("Lakeside")))
            #expect(!(try await browser.get("/acme/ae/deals").text.contains("Lakeside")))
        }
    }
}
