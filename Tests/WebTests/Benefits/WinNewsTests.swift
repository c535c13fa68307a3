import Domain
import Foundation
import GRDB
import Testing

@testable import Store
@testable import Web

@Suite struct `The news that a deal was won` {
    private static let dealEnd = "/acme/ae/requests/1/deal-end"

    private func end(_ scene: ReferenceScene, _ changes: [String: String] = [:]) async throws -> TestPage {
        let version = try #require(try await scene.office.request()).version
        let fields = [
            "version": "\(version)", "outcome": "won", "closed-on": "2026-03-02", "value": "120,000",
        ]
        return try await scene.office.tom.send(Self.dealEnd, fields.merging(changes) { $1 })
    }

    /// The sales system reports the deal as won.
    private func importWin(_ scene: ReferenceScene) async throws {
        let csv =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nA1,Tom Okafor,,Lakeside,Won,2026-01-05,2026-03-01,500\n"
        try await scene.office.write { transaction in
            try transaction.database.change(
                "UPDATE opportunity SET external_key = 'A1', imported = 'stage\tengaging'")
        }
        try await scene.take(csv)
    }

    /// The mails that remind an AE, after all that was due until so many days from now.
    private func reminders(_ scene: ReferenceScene, after days: Double) async throws -> [MailRow] {
        let now = scene.site.clock.now + days * 86_400
        try await scene.office.write { try $0.catchUp(at: now) }
        return try await scene.office.mail().filter {
            $0.subject == "Still to be told: Lakeside Clinic is won"
        }
    }

    private func told(_ scene: ReferenceScene) async throws -> [MailRow] {
        try await scene.office.mail().filter { $0.subject == "Lakeside Clinic chose us" }
    }

    @Test func `goes to each reference who helped, once, in the AE's name`() async throws {
        try await ReferenceScene.open { scene in
            let other = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            try await scene.call()
            let page = try await scene.office.tom.get(Self.dealEnd).text
            #expect(page.contains("Keep the news from the references who helped"))
            #expect(page.contains("Helen Osei hears of it"))
            #expect(!page.contains("Wanda Ito"))
            #expect(try await end(scene).status == 303)
            #expect(try await told(scene).map(\.toName) == ["Helen Osei"])
            #expect(try await told(scene).first?.fromName == "Tom Okafor")
            #expect(try await scene.office.write { try $0.match(other) }?.engagement.state == .cancelled)
            _ = try await end(scene, ["value": "130,000"])
            #expect(try await told(scene).count == 1)
            #expect(try await scene.helen.get(scene.page).text.contains("Deal won"))
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(
                try await marta.get("/acme/coordinator/requests/1").text
                    .contains("told Helen Osei that the deal was won"))
        }
    }

    @Test func `is held back where the AE says so, on the reference's pages as well, until it is not`()
        async throws
    {
        try await ReferenceScene.open { scene in
            try await scene.call()
            #expect(try await end(scene, ["hold-news": "on"]).status == 303)
            #expect(try await told(scene).isEmpty)
            for path in [scene.page, "/acme/reference/home", "/acme/reference/history"] {
                let page = try await scene.helen.get(path).text
                #expect(!page.contains("Deal won"), "\(path)")
                #expect(!page.contains("The deal was won"), "\(path)")
            }
            #expect(
                try await scene.office.tom.get(Self.dealEnd).text.contains(
                    "name=\"hold-news\" value=\"yes\" checked"))
            #expect(try await end(scene).status == 303)
            #expect(try await told(scene).count == 1)
            #expect(try await scene.helen.get(scene.page).text.contains("Deal won"))
        }
    }

    @Test func `waits for the AE's word when the sales system brings it, and is told once`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            try await importWin(scene)
            #expect(try await told(scene).isEmpty)
            #expect(!(try await scene.helen.get(scene.page).text.contains("Deal won")))
            let question = try await scene.office.mail().filter {
                $0.subject == "Lakeside Clinic is won: may your references know?"
            }
            #expect(question.map(\.toName) == ["Tom Okafor"])
            let page = try await scene.office.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("Helen Osei spoke with them and has not heard that the deal is won"))
            #expect(try await scene.office.tom.post("/acme/ae/requests/1/news").status == 303)
            #expect(try await told(scene).map(\.toName) == ["Helen Osei"])
            #expect(try await scene.helen.get(scene.page).text.contains("Deal won"))
            let again = try await scene.office.tom.send("/acme/ae/requests/1/news", [:])
            #expect(again.status == 409)
            #expect(again.text.contains("Everybody who helped has heard it already"))
            #expect(try await told(scene).count == 1)
        }
    }

    @Test func `waits on the AE's first page, and is asked for once more after a business week`() async throws
    {
        try await ReferenceScene.open { scene in
            try await scene.call()
            let front = "/acme/ae/requests"
            #expect(!(try await scene.office.tom.get(front).text.contains("may your references know?")))
            try await importWin(scene)
            let page = try await scene.office.tom.get(front).text
            #expect(page.contains("Won: may your references know?"))
            #expect(page.contains("Helen Osei does not know yet"))
            #expect(!page.contains("Nothing waits for you"))
            #expect(try await reminders(scene, after: 6).isEmpty)
            #expect(try await reminders(scene, after: 9).map(\.toName) == ["Tom Okafor"])
            #expect(try await reminders(scene, after: 60).count == 1)
            #expect(
                try await scene.site.signedIn(as: .coordinator).get("/acme/coordinator/requests/1").text
                    .contains("reminded Tom Okafor that Helen Osei waits for news of the deal"))
            #expect(try await scene.office.tom.post("/acme/ae/requests/1/news").status == 303)
            #expect(!(try await scene.office.tom.get(front).text.contains("may your references know?")))
        }
    }

    @Test func `is asked for no more once the AE keeps it, and can still be told`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            try await importWin(scene)
            #expect(try await scene.office.tom.post("/acme/ae/requests/1/news/held").status == 303)
            #expect(
                !(try await scene.office.tom.get("/acme/ae/requests").text.contains(
                    "may your references know?")))
            #expect(try await reminders(scene, after: 60).isEmpty)
            #expect(try await told(scene).isEmpty)
            let page = try await scene.office.tom.get("/acme/ae/requests/1").text
            #expect(page.contains("kept the news of the deal from Helen Osei"))
            #expect(!page.contains("Keep it from them"))
            #expect(try await scene.office.tom.post("/acme/ae/requests/1/news").status == 303)
            #expect(try await told(scene).count == 1)
            #expect(try await scene.office.tom.send("/acme/ae/requests/1/news/held", [:]).status == 409)
        }
    }

    @Test func `is none when it was lost, and none for whoever did not speak with them`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            #expect(try await end(scene, ["outcome": "lost"]).status == 303)
            #expect(try await told(scene).isEmpty)
        }
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            #expect(!(try await scene.office.tom.get(Self.dealEnd).text.contains("Keep the news")))
            #expect(try await end(scene).status == 303)
            #expect(try await told(scene).isEmpty)
        }
    }
}
