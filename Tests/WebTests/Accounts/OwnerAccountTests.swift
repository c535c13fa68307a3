import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `An account owner's pages` {
    private static let list = "/acme/owner/accounts"

    @Test func `list the accounts they look after, and no other`() async throws {
        try await OwnerScene.open { scene in
            _ = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            let page = try await scene.priya.get(Self.list)
            #expect(page.status == 200)
            #expect(page.text.contains(#"href="\#(scene.page)""#))
            #expect(page.text.contains("1 used of 6 this quarter"))
            #expect(page.text.contains("1–1 of 1 account"))
            #expect(!page.text.contains("Alder Bank"))
        }
    }

    @Test func `are empty with a word on why`() async throws {
        try await TestSite.open { site in
            let priya = try await site.signedIn(as: .owner)
            #expect(try await priya.get(Self.list).text.contains("No accounts yet"))
        }
    }

    @Test func `are searched, filtered and paged, and the address keeps it`() async throws {
        try await OwnerScene.open { scene in
            let (act, priya) = (try await scene.office.act(.coordinator), try await scene.office.act(.owner))
            try await scene.office.write { transaction in
                for number in 1...60 {
                    var entry = AccountEntry(name: "Clinic \(number)")
                    entry.owner = priya.by.id
                    if number == 1 { entry.standing = .churned }
                    try transaction.add(entry, act)
                }
            }
            let first = try await scene.priya.get("\(Self.list)?q=clinic").text
            #expect(first.contains("1–50 of 60 accounts"))
            #expect(first.contains("\(Self.list)?q=clinic&amp;page=2"))
            let churned = try await scene.priya.get("\(Self.list)?standing=churned").text
            #expect(churned.contains("1–1 of 1 account"))
            #expect(try await scene.priya.get("\(Self.list)?q=_").text.contains("No account matches"))
            #expect(try await scene.priya.get("\(Self.list)?standing=odd&page=1000000").status == 200)
        }
    }

    @Test func `show an account with its references and what is asked of them`() async throws {
        try await OwnerScene.open { scene in
            let page = try await scene.priya.get(scene.page)
            #expect(page.status == 200)
            for words in [
                "Northwind Hospital", "Helen Osei", "Operations director", "Premier", "Lakeside Clinic",
                "phone call", "Asked", "0 used, 1 held of 6 this quarter",
                "Its references may be asked, within their limits.", "asked Helen Osei for a phone call",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `keep what was said in confidence to the coordinators`() async throws {
        try await OwnerScene.open { scene in
            let helen = scene.reference.helen
            _ = try await helen.send("/acme/reference/profile/note", ["note": "Priya never calls back"])
            try await scene.reference.call()
            _ = try await scene.reference.answer(
                "feedback", ["match": "1", "usefulness": "1", "again": "no", "text": "They were rude"])
            let page = try await scene.priya.get(scene.page).text
            #expect(page.contains("recorded that the phone call with Helen Osei took place"))
            #expect(!page.contains("Priya never calls back"))
            #expect(!page.contains("They were rude"))
        }
    }

    @Test func `take a remark, once`() async throws {
        try await OwnerScene.open { scene in
            for _ in 1...2 {
                let answer = try await scene.priya.send(
                    "\(scene.page)/remark", ["remark": "New CFO <from> May"])
                #expect(answer.location == scene.page)
            }
            let page = try await scene.priya.get(scene.page).text
            #expect(page.contains("New CFO &lt;from&gt; May"))
            let record = try await scene.office.write { try $0.activity(of: scene.account, most: 50) }
            #expect(record.count { $0.kind == .commented } == 1)
        }
    }

    @Test(arguments: ["", "  ", String(repeating: "x", count: 4001), "bell \u{7}"])
    func `send back a remark that cannot be taken`(remark: String) async throws {
        try await OwnerScene.open { scene in
            let page = try await scene.priya.send("\(scene.page)/remark", ["remark": remark])
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="remark-error""#))
            if remark.utf8.count > 3 { #expect(page.text.contains(remark)) }
        }
    }

    @Test func `are not there for an account that is another's or nobody's`() async throws {
        try await OwnerScene.open { scene in
            let mail = try #require(MailAddress("owen.brady@vendor.example"))
            let now = scene.reference.site.clock.now
            let owen = try await scene.office.write {
                try $0.add("Owen Brady", mail: mail, role: .owner, timeZone: .gmt, at: now)
            }
            for owner in [owen, nil] {
                try await scene.give(scene.account, to: owner)
                let page = try await scene.priya.get(scene.page)
                #expect(page.status == 404)
                #expect(!page.text.contains("Northwind"))
                #expect(try await scene.say("renewal").status == 404)
                #expect(
                    try await scene.priya.send("\(scene.page)/remark", ["remark": "Mine?"]).status == 404)
            }
            #expect(try await scene.standing() == .good)
        }
    }
}
