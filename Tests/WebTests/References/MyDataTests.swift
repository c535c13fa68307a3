import Domain
import Foundation
import GRDB
import Testing

@testable import Store
@testable import Web

@Suite struct `What a reference agreed to` {
    private static let page = "/acme/reference/data"

    @Test func `is theirs to give and to take back, and stands with its date`() async throws {
        try await ReferenceScene.open { scene in
            let before = try await scene.helen.get(Self.page).text
            #expect(before.contains("Calls may be recorded"))
            #expect(before.contains("You have not been asked."))
            let recording = "\(Self.page)/consents/recording"
            #expect(try await scene.helen.send(recording, ["given": "yes"]).status == 303)
            let after = try await scene.helen.get(Self.page).text
            #expect(after.contains("Whoever arranges a call may record it"))
            #expect(after.contains("Since today"))
            let again = try await scene.helen.send(recording, ["given": "yes"])
            #expect(again.status == 409)
            #expect(again.text.contains("Nothing to change"))
            #expect(try await scene.helen.send(recording, ["given": "no"]).status == 303)
            let count: Int? = try await scene.office.write {
                try $0.database.value("SELECT count(*) FROM consent WHERE consent = 'recording'")
            }
            #expect(count == 2)
            #expect(
                try await scene.helen.send("\(Self.page)/consents/marriage", ["given": "yes"]).status == 404)
        }
    }

    @Test func `keeps their address from the prospect where they do not agree to show it`() async throws {
        for isAgreed in [true, false] {
            try await ReferenceScene.open { scene in
                if !isAgreed {
                    let consent = "\(Self.page)/consents/contactDetails"
                    #expect(try await scene.helen.send(consent, ["given": "no"]).status == 303)
                }
                try await BookingScene.introduce(scene.engagement, in: scene.office)
                try await scene.book("2026-03-10", hour: 14)
                let now = scene.office.site.clock.now
                let letters = try await scene.office.write { try $0.leavingLetters(at: now, most: 100) }
                    .filter { $0.to.contains("nina@lakeside.example") }
                let shown = letters.contains { letter in
                    letter.to.contains("helen.osei@customer.example")
                        || letter.calendar?.text.contains("mailto:helen.osei@customer.example") == true
                }
                #expect(letters.contains { $0.calendar != nil })
                #expect(letters.count >= 3)
                #expect(shown == isAgreed)
                let own = try await scene.office.write { try $0.leavingLetters(at: now, most: 100) }
                    .filter { $0.to == ["helen.osei@customer.example"] && $0.calendar != nil }
                #expect(own.last?.calendar?.text.contains("mailto:helen.osei@customer.example") == true)
                #expect(
                    own.last?.calendar?.text.replacing("\r\n ", with: "").contains("do not record") == true)
            }
        }
    }

    @Test func `is part of the copy of all that is held about them, without a secret`() async throws {
        try await ReferenceScene.open { scene in
            let copy = try await scene.helen.get("\(Self.page)/copy.json")
            #expect(copy.status == 200)
            let tables = try #require(
                try JSONSerialization.jsonObject(with: Data(copy.text.utf8)) as? [String: [[String: Any]]])
            #expect(tables["person"]?.first?["mail"] as? String == "helen.osei@customer.example")
            #expect(tables["engagement"]?.count == 1)
            #expect(tables["outbox"]?.isEmpty == false)
            let columns = Set(tables.values.flatMap { $0.flatMap(\.keys) })
            for secret in ["password", "hash", "nonce"] {
                #expect(!columns.contains { $0.contains(secret) }, "\(secret)")
            }
            let wanda = try await scene.office.ask("Wanda Ito", at: "Alder Bank")
            #expect(!(try await scene.helen.get("\(Self.page)/copy.json").text.contains("Wanda")))
            #expect(wanda != scene.engagement)
        }
    }
}

@Suite struct `A reference who leaves` {
    private static let leave = "/acme/reference/leave"

    @Test func `is told what ends, and then it does, with everyone told`() async throws {
        try await ReferenceScene.open { scene in
            try await BookingScene.introduce(scene.engagement, in: scene.office)
            try await scene.book("2026-03-10", hour: 14)
            let question = try await scene.helen.get(Self.leave).text
            #expect(question.contains("Lakeside Clinic: the call is called off"))
            #expect(
                try await scene.helen.post(Self.leave, ["words": "A new job"]).location
                    == "/acme/reference/data")
            #expect(try await scene.state() == .declined)
            let mail: [String] = try await scene.office.write {
                try $0.database.values("SELECT subject FROM outbox")
            }
            for subject in [
                "Helen Osei left the program", "You have left our reference program",
                "Off: the call between Lakeside Clinic and Northwind Hospital",
                "Helen Osei can't speak with Lakeside Clinic after all",
            ] {
                #expect(mail.contains(subject), "\(subject)")
            }
            let page = try await scene.helen.get("/acme/reference/data").text
            #expect(page.contains("You left the program on"))
            let again = try await scene.helen.send(Self.leave, ["words": ""])
            #expect(again.status == 409)
            #expect(again.text.contains("You have left the program already"))
            let marta = try await scene.office.site.signedIn(as: .coordinator)
            #expect(try await marta.get("/acme/coordinator/references/1").text.contains("A new job"))
        }
    }

    @Test func `is erased when the time has come, once, and what took place still counts`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.call()
            _ = try await scene.helen.post(
                "/acme/reference/engagements/\(scene.engagement)/feedback",
                [
                    "match": "5", "usefulness": "5", "again": "yes", "text": "Ask Helen again",
                    "seen": "tookPlace",
                ])
            #expect(
                try await scene.helen.post(Self.leave, ["words": "Helen Osei says goodbye"]).status == 303)
            let site = scene.office.site
            let due = site.clock.now.addingTimeInterval(90 * 86_400)
            try await scene.office.write { try $0.catchUp(at: due - 1) }
            #expect(
                try await scene.office.write { try StoredTexts(database: $0.database).dump() }.contains(
                    "Helen Osei"))
            for _ in 1...2 { try await scene.office.write { try $0.catchUp(at: due) } }
            let dump = try await scene.office.write { try StoredTexts(database: $0.database).dump() }
            for trace in ["Helen", "helen.osei", "goodbye", "Head of nursing of"] {
                let line = dump.split(separator: "\n").first { $0.contains(trace) }
                #expect(line == nil, "\(trace)")
            }
            #expect(dump.contains("Former reference 1"))
            let (state, slots, erasures): (String?, Int?, Int?) = try await scene.office.write {
                transaction in
                (
                    try transaction.database.value("SELECT state FROM engagement WHERE id = 1"),
                    try transaction.database.value("SELECT slots FROM engagement WHERE id = 1"),
                    try transaction.database.value("SELECT count(*) FROM erasure WHERE ended_at IS NOT NULL")
                )
            }
            #expect(state == "tookPlace")
            #expect(slots == 1)
            #expect(erasures == 1)
            #expect(try await scene.helen.get("/acme/reference/data").status != 200)
            let marta = try await site.signedIn(as: .coordinator)
            let page = try await marta.get("/acme/coordinator/references/1").text
            #expect(page.contains("Former reference 1"))
            let back = try await marta.send("/acme/coordinator/references/1/join", [:])
            #expect(back.text.contains("was erased"))
        }
    }

    @Test func `leaves a record that nobody else can rewrite`() async throws {
        try await ReferenceScene.open { scene in
            await #expect(throws: (any Error).self) {
                try await scene.office.write {
                    try $0.database.change("UPDATE activity SET sentence = 'nothing'")
                }
            }
            await #expect(throws: (any Error).self) {
                try await scene.office.write { transaction in
                    try transaction.database.change(
                        "INSERT INTO erasure (reference_id, began_at) VALUES (1, 0)")
                    try transaction.database.change("UPDATE activity SET at = 0")
                }
            }
        }
    }
}
