import Domain
import Testing

@testable import Web

@Suite struct `The demo's front page` {
    @Test func `signs in as one of its cast with one click`() async throws {
        let slug = try #require(Slug("acme"))
        let mail = try #require(MailAddress("marta.lindqvist@vendor.example"))
        let cast = DemoCast(companies: [
            .init(
                slug: slug, name: "Acme Hardware",
                members: [.init(name: "Marta Lindqvist", job: "Coordinator", mail: mail, role: .coordinator)])
        ])
        try await TestSite.open {
            $0.demo = cast
        } _: { site in
            let browser = site.browser()
            let page = try await browser.get("/")
            #expect(page.text.contains("Marta Lindqvist"))
            let answer = try await browser.post("/demo/sign-in", ["tenant": "acme", "mail": mail.text])
            #expect(answer.location == "/acme/coordinator/queue")
            #expect(try await browser.get("/acme").location == "/acme/coordinator/queue")
            // Priya is a person of the tenant, but not of the cast.
            let other = try await browser.post(
                "/demo/sign-in", ["tenant": "acme", "mail": "priya.raman@vendor.example"])
            #expect(other.status == 404)
        }
    }

    @Test func `is not there outside the demo`() async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().post(
                "/demo/sign-in", ["tenant": "acme", "mail": "marta.lindqvist@vendor.example"])
            #expect(answer.status == 404)
            let page = try await site.browser().get("/")
            #expect(!page.text.contains("Acme"))
            #expect(try await site.browser().get("/?program=acme").location == "/acme/sign-in")
            #expect(try await site.browser().get("/?program=..%2Fx").status == 422)
        }
    }

    @Test func `shows a form's answer once`() async throws {
        try await TestSite.open { site in
            let browser = try await site.signedIn(as: .ae)
            _ = try await browser.post("/acme/sessions/AAAA/end")
            #expect(
                try await browser.get("/acme/sessions").text.contains("That device is signed out."))
            #expect(
                try await !browser.get("/acme/sessions").text.contains("That device is signed out."))
        }
    }
}
