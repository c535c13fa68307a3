import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An account owner's word on how things stand` {
    @Test(arguments: [
        ("renewal", "their company is in a renewal negotiation"),
        ("escalation", "their company is with an open escalation"),
        ("churned", "their company is no longer a customer"),
    ])
    func `takes the account's references out of matching at once`(standing: String, reason: String)
        async throws
    {
        try await OwnerScene.open { scene in
            #expect(try await scene.say(standing).location == scene.page)
            #expect(try await scene.reference.exclusions().map(\.sentence) == [reason])
            let page = try await scene.priya.get(scene.page).text
            #expect(page.contains("Nobody here can be asked for anything new. 1 still open below"))
            #expect(page.contains("Priya Raman said so today: Talks until April"))
        }
    }

    @Test func `says what it touches, tells whose move that is, and ends nothing`() async throws {
        try await OwnerScene.open { scene in
            #expect(try await scene.say("escalation").status == 303)
            let page = try await scene.priya.get(scene.page).text
            #expect(page.contains("One thing that is open goes on until its coordinator decides."))
            #expect(page.contains("Told by mail: Marta Lindqvist."))
            #expect(try await scene.reference.state() == .asked)
            let letter = try #require(
                try await scene.office.write {
                    try $0.letters(LetterFilter(), page: 1).rows.first {
                        $0.subject == "How things stand with Northwind Hospital"
                    }
                })
            #expect(letter.to == ["marta.lindqvist@vendor.example"])
        }
    }

    @Test func `lets them be asked again once all is well`() async throws {
        try await OwnerScene.open { scene in
            let answer = try await scene.say("renewal")
            #expect(answer.status == 303)
            #expect(try await scene.say("good", note: "", seen: "renewal").status == 303)
            #expect(try await scene.reference.exclusions().isEmpty)
            #expect(try await scene.priya.get(scene.page).text.contains("may be asked again"))
        }
    }

    @Test func `needs a reason while something is going on`() async throws {
        try await OwnerScene.open { scene in
            let page = try await scene.say("renewal", note: " ")
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="note-error""#))
            #expect(page.text.contains(#"name="standing" value="renewal" checked"#))
            #expect(try await scene.standing() == .good)
        }
    }

    @Test(arguments: [("", "Talks"), ("splendid", "Talks"), ("renewal", String(repeating: "x", count: 1001))])
    func `is sent back when it is wrong, with what was typed`(standing: String, note: String) async throws {
        try await OwnerScene.open { scene in
            let page = try await scene.say(standing, note: note)
            #expect(page.status == 422)
            #expect(page.text.contains(note))
            #expect(try await scene.standing() == .good)
        }
    }

    @Test func `is said once, however often the button is pressed`() async throws {
        try await OwnerScene.open { scene in
            #expect(try await scene.say("renewal").status == 303)
            let again = try await scene.say("renewal")
            #expect(again.status == 409)
            #expect(again.text.contains("Northwind Hospital is in a renewal negotiation already."))
            #expect(again.text.contains("Talks until April"))
            let record = try await scene.office.write { try $0.activity(of: scene.account, most: 50) }
            #expect(record.count { $0.kind == .standingChanged } == 1)
        }
    }

    @Test func `overwrites nothing that was said meanwhile`() async throws {
        try await OwnerScene.open { scene in
            #expect(try await scene.say("renewal").status == 303)
            let stale = try await scene.say("escalation", note: "Outage since Monday", seen: "good")
            #expect(stale.status == 409)
            #expect(stale.text.contains("Somebody changed the standing while you were looking"))
            #expect(stale.text.contains("Outage since Monday"))
            #expect(stale.text.contains(#"name="seen" value="renewal""#))
            #expect(try await scene.standing() == .renewal)
            #expect(try await scene.say("escalation", seen: "fine").status == 400)
        }
    }

    @Test func `makes a coordinator's page of the account stale, even within the same second`() async throws {
        try await OwnerScene.open { scene in
            let drawn = try await scene.office.write { try $0.edition(of: scene.account) }
            #expect(try await scene.say("renewal").status == 303)
            #expect(try await scene.office.write { try $0.edition(of: scene.account) } != drawn)
        }
    }
}
