import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The program's mail` {
    private static let list = "/acme/coordinator/mail"

    @Test func `leads nowhere while there is none`() async throws {
        try await ProgramScene.open { scene in
            let page = try await scene.marta.get(Self.list)
            #expect(page.status == 200)
            #expect(page.text.contains("No mail yet"))
            #expect(try await scene.marta.get("\(Self.list)?q=x").text.contains("No such letter"))
        }
    }

    @Test func `is listed with the latest first and narrowed by text, state and request`() async throws {
        try await AEScene.open { tom in
            try await tom.file()
            _ = try await tom.ask("Jonas Weber", at: "Alder Bank")
            let scene = ProgramScene(site: tom.site, marta: try await tom.site.signedIn(as: .coordinator))
            let priya = try await scene.person(.owner)
            _ = try await scene.marta.post("/acme/coordinator/people/\(priya.id)/invite")
            let all = try await scene.marta.get(Self.list).text
            #expect(all.contains("Would you speak with Lakeside Clinic?"))
            #expect(all.contains("Your access to the reference program"))
            #expect(all.contains(#"href="/acme/coordinator/requests/1""#))
            let named = try await scene.marta.get("\(Self.list)?q=weber").text
            #expect(named.contains("Would you speak with Lakeside Clinic?"))
            #expect(!named.contains("Your access"))
            let about = try await scene.marta.get("\(Self.list)?request=1").text
            #expect(!about.contains("Your access"))
            #expect(about.contains(#"<option value="1" selected>Lakeside Clinic</option>"#))
            #expect(try await scene.marta.get("\(Self.list)?state=sent").text.contains("No such letter"))
            #expect(try await scene.marta.get("\(Self.list)?state=waiting").text.contains("Your access"))
            #expect(try await scene.marta.get("\(Self.list)?state=lost&request=x&page=0").status == 200)
        }
    }

    @Test func `has fifty letters to a page`() async throws {
        try await ProgramScene.open { scene in
            try await Self.post(60, scene)
            let first = try await scene.marta.get("\(Self.list)?q=letter").text
            #expect(first.contains("1–50 of 60 letters"))
            #expect(first.contains("mail?q=letter&amp;page=2"))
            #expect(
                try await scene.marta.get("\(Self.list)?q=letter&page=2").text.contains("51–60 of 60"))
        }
    }

    @Test func `is read as its reader gets it, but for the secret of a link`() async throws {
        try await ProgramScene.open { scene in
            let priya = try await scene.person(.owner)
            _ = try await scene.marta.post("/acme/coordinator/people/\(priya.id)/invite")
            let page = try await scene.marta.get("\(Self.list)/1")
            #expect(page.status == 200)
            #expect(page.text.contains("Dear Priya,"))
            #expect(page.text.contains("priya.raman@vendor.example"))
            #expect(page.text.contains("(a link for Priya Raman alone, not shown here)"))
            #expect(page.text.contains("marta.lindqvist@vendor.example"))
            #expect(page.text.contains(#"href="/acme/coordinator/mail/1/sheet""#))
            let sheet = try await scene.marta.get("\(Self.list)/1/sheet")
            #expect(sheet.status == 200)
            #expect(sheet.text.contains(">Dear Priya,</p>"))
            #expect(!sheet.text.contains("{link}"))
            #expect(!(page.text + sheet.text).contains("/acme/link/"))
        }
    }

    @Test func `runs nothing, loads nothing and sends nothing when it is shown as HTML`() async throws {
        try await ProgramScene.open { scene in
            try await Self.post(1, scene, body: "<script>alert(1)</script>")
            let sheet = try await scene.marta.get("\(Self.list)/1/sheet")
            #expect(sheet.header("Content-Security-Policy")?.hasPrefix("sandbox; default-src 'none'") == true)
            #expect(sheet.header("X-Content-Type-Options") == "nosniff")
            #expect(sheet.header("Cache-Control") == "no-store")
            #expect(!sheet.text.contains("<script>"))
            #expect(sheet.text.contains("&lt;script&gt;"))
            let page = try await scene.marta.get("\(Self.list)/1")
            #expect(page.header("Content-Security-Policy")?.hasPrefix("default-src 'self'") == true)
            #expect(!page.text.contains("<script>alert"))
        }
    }

    @Test func `of another program is not there`() async throws {
        try await ProgramScene.open { scene in
            let now = scene.site.clock.now
            let nurse = try await scene.person(.ae, at: TestSite.medisoft)
            try await scene.write(at: TestSite.medisoft) {
                try $0.post(
                    Letter(
                        .clockResumed, to: nurse.contact,
                        written: Letter.Written(subject: "Only for Medisoft", body: "Hello")), at: now)
            }
            for path in [Self.list + "/1", Self.list + "/1/sheet", Self.list + "/x", Self.list + "/0"] {
                let page = try await scene.marta.get(path)
                #expect(page.status == 404, "\(path)")
                #expect(!page.text.contains("Only for Medisoft"))
            }
        }
    }

    private static func post(_ count: Int, _ scene: ProgramScene, body: String = "Hello") async throws {
        let now = scene.site.clock.now
        let tom = try await scene.person(.ae)
        try await scene.write { transaction in
            for number in 1...count {
                try transaction.post(
                    Letter(
                        .clockResumed, to: tom.contact,
                        written: Letter.Written(subject: "Letter \(number)", body: body)), at: now)
            }
        }
    }
}
