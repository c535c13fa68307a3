import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's profile` {
    private static let page = "/acme/reference/profile"
    private static let coordinators = "/acme/coordinator/references"

    @Test func `is shown as coordinators see it, each item to confirm or correct`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.get(Self.page)
            #expect(page.status == 200)
            for item in ProfileItem.allCases {
                #expect(page.text.contains(#"id="item-\#(item.rawValue)""#))
                #expect(page.text.contains(#"action="\#(Self.page)/items/\#(item.rawValue)/confirm""#))
                #expect(page.text.contains(#"action="\#(Self.page)/items/\#(item.rawValue)/correct""#))
            }
            #expect(page.text.contains("Operations director"))
            #expect(page.text.contains("All of it is right"))
            #expect(page.text.contains("Never confirmed"))
        }
    }

    @Test func `is confirmed in one tap, which coordinators see`() async throws {
        try await ReferenceScene.open { scene in
            let mark = ProfileMark(of: try await scene.reference()).text
            let answer = try await scene.helen.send("\(Self.page)/confirm", ["seen": mark])
            #expect(answer.location == Self.page)
            #expect(try await scene.helen.get(Self.page).text.contains("Last confirmed today"))
            let freshness = try await scene.reference().freshness
            #expect(freshness.confirmedOn == Day(iso: "2026-03-02"))
            let marta = try await scene.site.signedIn(as: .coordinator)
            let seen = try await marta.get("\(Self.coordinators)/\(try await scene.reference().id)").text
            #expect(seen.contains("Last confirmed today"))
            #expect(seen.contains("confirmed the profile"))
        }
    }

    @Test func `is not confirmed from a page that shows something else`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.helen.send("\(Self.page)/confirm", ["seen": "old"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("This was changed while you were looking at it"))
            #expect(try await scene.reference().freshness.confirmedOn == nil)
        }
    }

    @Test func `item by item says when each was looked at`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.item(.title, "confirm")
            #expect(answer.location == "\(Self.page)#item-title")
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("You looked at it today"))
            #expect(!page.contains(#"action="\#(Self.page)/items/title/confirm""#))
        }
    }

    @Test func `is corrected by a proposal that a coordinator takes, of which the reference is told`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let answer = try await scene.item(.title, "correct", ["title": "Chief operating officer"])
            #expect(answer.location == "\(Self.page)#item-title")
            let mine = try await scene.helen.get(Self.page).text
            #expect(mine.contains("You proposed: Chief operating officer."))
            #expect(try await scene.reference().title == "Operations director")

            let id = try await scene.reference().id
            let marta = try await scene.site.signedIn(as: .coordinator)
            let queue = try await marta.get("/acme/coordinator/queue").text
            #expect(queue.contains("Corrections to answer"))
            let list = try await marta.get("\(Self.coordinators)?profile=proposed").text
            #expect(list.contains("Helen Osei"))
            let page = try await marta.get("\(Self.coordinators)/\(id)").text
            #expect(page.contains("<s>Operations director</s> → <strong>Chief operating officer</strong>"))
            let sent = try await marta.send("\(Self.coordinators)/\(id)/corrections", ["answer-1": "accept"])
            #expect(sent.status == 303)
            #expect(try await scene.reference().title == "Chief operating officer")
            #expect(try await scene.letters("Your corrections") == 1)
            #expect(try await scene.letters("Helen Osei corrects their profile") == 1)
            let after = try await scene.helen.get(Self.page).text
            #expect(after.contains("Taken"))
            #expect(!after.contains("You proposed"))
            let rest = try await marta.get("\(Self.coordinators)?profile=proposed").text
            #expect(!rest.contains("Helen Osei"))
        }
    }

    @Test func `is left as it was with a word, and never without one`() async throws {
        try await ReferenceScene.open { scene in
            let before = try await scene.reference().account.headcount
            _ = try await scene.item(.headcount, "correct", ["headcount": "1,500"])
            let id = try await scene.reference().id
            let marta = try await scene.site.signedIn(as: .coordinator)
            let path = "\(Self.coordinators)/\(id)/corrections"
            let refused = try await marta.send(path, ["answer-1": "decline", "word-1": ""])
            #expect(refused.status == 422)
            #expect(refused.text.contains("Say why: they are told"))
            #expect(refused.text.contains(#"value="decline" checked"#))
            let sent = try await marta.send(
                path, ["answer-1": "decline", "word-1": "Your annual report says 1,200"])
            #expect(sent.status == 303)
            #expect(try await scene.reference().account.headcount == before)
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("Left as it was"))
            #expect(page.contains("Your annual report says 1,200"))
            let again = try await marta.send(path, ["answer-1": "accept"])
            #expect(again.status == 422)
        }
    }

    @Test func `is corrected at once where the program lets it, but not for the company`() async throws {
        try await ReferenceScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let edition = try await scene.office.write { try $0.settingsEdition().text }
            let saved = try await marta.send(
                "/acme/coordinator/settings/profiles",
                ["version": edition, "confirm-days": "90", "corrections": "stand", "erase-days": "90"])
            #expect(saved.status == 303)
            _ = try await scene.item(.languages, "correct", ["languages": "English, German"])
            #expect(try await scene.reference().profile.languages == ["en", "de"])
            _ = try await scene.item(.industry, "correct", ["industry": "Hospitals\nBanking"])
            #expect(try await scene.reference().account.industries.isEmpty)
            #expect(try await scene.letters("Helen Osei corrects their profile") == 1)
        }
    }

    @Test func `is taken back by its reference`() async throws {
        try await ReferenceScene.open { scene in
            _ = try await scene.item(.phone, "correct", ["phone": "+43 1 555"])
            let answer = try await scene.item(.phone, "take-back", ["proposal": "1"])
            #expect(answer.status == 303)
            let page = try await scene.helen.get(Self.page).text
            #expect(!page.contains("You proposed"))
            let again = try await scene.item(.phone, "take-back", ["proposal": "1"])
            #expect(again.status == 409)
            #expect(try await scene.item(.title, "take-back", ["proposal": "1"]).status == 404)
        }
    }

    @Test(arguments: [
        (ProfileItem.industry, "Basket weaving of the moon", "We know no industry named"),
        (.headcount, "many", "How many people"), (.languages, "Klingon", "We know no language"),
        (.title, String(repeating: "x", count: 201), "At most 200 characters"),
        (.title, "Operations director", "That is what we have already"),
    ])
    func `comes back with what was typed where it cannot be right`(
        item: ProfileItem, typed: String, message: String
    ) async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.item(item, "correct", [item.rawValue: typed])
            #expect(answer.status == 422 || answer.status == 409)
            #expect(answer.text.contains(message))
            #expect(answer.text.contains(typed))
            #expect(answer.text.contains(#"<details class="fold" open>"#))
        }
    }

    @Test func `is asked about on the front page, and marked for coordinators, once it is stale`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let home = "/acme/reference/home"
            let asks = "Is what we say about you still right?"
            let id = try await scene.reference().id
            let marked = "Profile never confirmed, and on record since"
            #expect(!(try await scene.helen.get(home).text.contains(asks)))
            #expect(!(try await scene.coordinatorSees("/acme/coordinator/requests/1").contains(marked)))
            _ = try await CoordinatorScene(ae: scene.office).reference("Wanda Ito", at: "Alder Bank")
            scene.site.clock.advance(by: 181 * 86_400)
            let helen = try await scene.site.signedIn(as: .reference)
            #expect(try await helen.get(home).text.contains(asks))
            for path in ["requests/1", "references", "references?profile=stale"] {
                #expect(
                    try await scene.coordinatorSees("/acme/coordinator/\(path)").contains(marked), "\(path)")
            }
            let mark = ProfileMark(of: try await scene.reference()).text
            let marta = try await scene.site.signedIn(as: .coordinator)
            let noted = try await marta.send("\(Self.coordinators)/\(id)/confirm", ["mark": mark])
            #expect(noted.status == 303)
            #expect(!(try await helen.get(home).text.contains(asks)))
            let list = try await scene.coordinatorSees("/acme/coordinator/references?profile=stale")
            #expect(!list.contains("Helen Osei"))
            #expect(list.contains("Wanda Ito"))
        }
    }
}

extension ReferenceScene {
    /// Sends a form of one item of Helen's profile as it stands now.
    fileprivate func item(
        _ item: ProfileItem, _ step: String, _ fields: [String: String] = [:]
    ) async throws -> TestPage {
        let mark = ProfileMark(ProfileValue(item, of: try await reference())).text
        return try await helen.send(
            "/acme/reference/profile/items/\(item.rawValue)/\(step)",
            fields.merging(["seen": mark]) { sent, _ in sent })
    }

    fileprivate func letters(_ subject: String) async throws -> Int {
        try await office.write { transaction in
            try transaction.letters(LetterFilter(), page: 1).rows.count { $0.subject == subject }
        }
    }

    fileprivate func coordinatorSees(_ path: String) async throws -> String {
        try await site.signedIn(as: .coordinator).get(path).text
    }
}
