import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A coordinator who asks a reference` {
    @Test func `sends the brief, holds a slot, and does so once`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.shortlisted)
            let version = "\(try await scene.request().version)"
            let before = try await scene.ae.mail().count
            #expect(try await scene.send("ask", of: helen, ["version": version]).status == 303)
            let twice = try await scene.send("ask", of: helen, ["version": version])
            #expect(twice.status == 409)
            #expect(try await scene.ae.mail().count == before + 1)
            let letter = try #require(try await scene.ae.mail().first)
            #expect(letter.toName == "Helen Abara")
            #expect(letter.text.contains("How long it took to roll out"))
            #expect(try await scene.get().text.contains("0 used, 1 held of 6 this quarter"))
        }
    }

    @Test func `at a limit has to give a reason, which is kept and told`() async throws {
        try await CoordinatorScene.filed { scene in
            let reference = try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.ownQuarterLimit = 1
            }
            let first = try await scene.shortlist(reference)
            #expect(try await scene.send("ask", of: first).status == 303)
            try await scene.fileAnother("Kestrel Foods")
            let second = try await scene.shortlist(reference, on: 2)
            let version = ["version": "\(try await scene.request(2).version)"]
            let bare = try await scene.send("ask", of: second, version)
            #expect(bare.status == 409)
            #expect(bare.text.contains("To ask all the same, give a reason"))
            #expect(try await scene.match(second).engagement.state == .shortlisted)
            let reason = ["override": "She offered it herself"]
            #expect(try await scene.send("ask", of: second, version.merging(reason) { $1 }).status == 303)
            let page = try await scene.get("/acme/coordinator/requests/2").text
            #expect(page.contains("She offered it herself"))
        }
    }

    @Test func `can't where the customer's own situation forbids it, and is told why`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.shortlist(
                try await scene.reference("Helen Abara", at: "Northwind Hospital", for: [.siteVisit]))
            let page = try await scene.get().text
            #expect(page.contains("Can&#39;t be asked") || page.contains("Can't be asked"))
            #expect(!page.contains("Ask Helen"))
            let answer = try await scene.send("ask", of: helen, ["override": "Please"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("does not do this type: phone call"))
            #expect(try await scene.match(helen).engagement.state == .shortlisted)
        }
    }

    @Test func `records the answer that came by telephone`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.asked)
            let note = "Any morning but Monday"
            #expect(try await scene.send("acceptance", of: helen, ["note": note]).status == 303)
            #expect(try await scene.match(helen).engagement.state == .accepted)
            let page = try await scene.get().text
            #expect(page.contains("recorded that Helen Abara accepted"))
            #expect(page.contains(note))
            let no = try await scene.send("decline", of: helen, ["decline": "Her board says no"])
            #expect(no.status == 303)
            #expect(try await scene.match(helen).engagement.reason == "Her board says no")
        }
    }

    @Test func `takes an ask back, and may ask again`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.asked)
            #expect(try await scene.send("lapse", of: helen).status == 303)
            #expect(try await scene.match(helen).engagement.state.slot == .free)
            #expect(try await scene.get().text.contains("Ask Helen again"))
            #expect(try await scene.send("ask", of: helen).status == 303)
            #expect(try await scene.match(helen).engagement.state == .asked)
        }
    }

    @Test func `edits the brief, which goes with the ask`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.shortlisted)
            let brief = "They run two sites and compare us with Medisys."
            #expect(try await scene.send("brief", of: helen, ["brief": brief]).status == 303)
            #expect(try await scene.send("ask", of: helen).status == 303)
            #expect(try #require(try await scene.ae.mail().first).text.contains(brief))
        }
    }

    @Test func `ends what is not needed, and the reference is told why`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.accepted)
            let why = ["cancellation": "They decided without a call"]
            #expect(try await scene.send("cancellation", of: helen, why).status == 303)
            #expect(try await scene.match(helen).engagement.state == .cancelled)
            let letter = try #require(try await scene.ae.mail().first)
            #expect(letter.toName == "Helen Abara")
            #expect(letter.text.contains("They decided without a call"))
        }
    }
}
