import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The page on which a prospect picks a time` {
    @Test func `shows the reference's times by both clocks, in the prospect's own first`() async throws {
        try await BookingScene.open { scene in
            let page = try await scene.guest.get(scene.path)
            #expect(page.status == 200)
            // Lakeside is in Austria; Helen's clock is UTC.
            #expect(page.text.contains(#"<option value="Europe/Vienna" selected"#))
            #expect(page.text.contains("Wednesday, 4 March 2026"))
            let first = page.text.firstMatch(of: #/<span>([0-9:]+)<small>([^<]+)</#)
            #expect(first?.output.1 == "11:30", "two days' notice")
            #expect(first?.output.2 == "10:30 UTC")
            let other = try await scene.guest.get("\(scene.path)?zone=Pacific%2FAuckland&minutes=45")
            #expect(other.text.contains("<span>00:00<small>Wed 11:00 UTC</small></span>"))
            #expect(
                other.text.contains(#"name="minutes" value="45""#)
                    || other.text.contains(#"value="45" selected"#))
            let wrong = try await scene.guest.get("\(scene.path)?zone=Mars%2FOlympus&minutes=7&from=never")
            #expect(wrong.status == 200)
            #expect(wrong.text.contains(#"<option value="Europe/Vienna" selected"#))
        }
    }

    @Test func `leads from week to week`() async throws {
        try await BookingScene.open { scene in
            let page = try await scene.guest.get(scene.path).text
            let later = try #require(page.firstMatch(of: #/href="([^"]+from=[^"]+)">Later/#)).output.1
            let next = try await scene.guest.get(String(later).replacing("&amp;", with: "&")).text
            #expect(next.contains("Earlier times"))
            #expect(next.contains("Wednesday, 11 March 2026"))
            #expect(!next.contains("Wednesday, 4 March 2026"))
        }
    }

    @Test func `books the time, and sends everyone who attends the invitation`() async throws {
        try await BookingScene.open { scene in
            let answer = try await scene.pick(
                "2026-03-05T14:00:00Z", ["joins": "yes", "guests": "cfo@lakeside.example", "minutes": "45"])
            #expect(answer.status == 303)
            let engagement = try await scene.engagement()
            #expect(engagement.state == .scheduled)
            #expect(engagement.minutes == 45)
            #expect(engagement.arrangement.aeJoins)
            let calendars = try await scene.calendars()
            #expect(
                Set(calendars.flatMap(\.to)) == [
                    "helen.osei@customer.example", "nina@lakeside.example", "cfo@lakeside.example",
                    "tom.okafor@vendor.example",
                ])
            for letter in calendars {
                let text = try #require(letter.calendar?.text)
                #expect(letter.calendar?.method == .request)
                #expect(text.contains("DTSTART:20260305T140000Z\r\nDTEND:20260305T144500Z\r\n"))
                #expect(text.contains("SEQUENCE:0\r\n"))
                #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            }
            let page = try await scene.guest.get(scene.path).text
            #expect(page.contains("Thursday, 5 March 2026, 09:00 (New York time)"))
            #expect(page.contains("for Helen it is Thursday, 5 March 2026, 14:00 (UTC)"))
            #expect(page.contains("Move the call"))
        }
    }

    @Test func `moves the call under the same identity, and calls it off`() async throws {
        try await BookingScene.open { scene in
            #expect(try await scene.pick("2026-03-05T14:00:00Z").status == 303)
            let first = try #require(try await scene.calendars().first?.calendar?.text)
            #expect(try await scene.pick("2026-03-06T09:30:00Z").status == 303)
            let moved = try #require(try await scene.calendars().last?.calendar?.text)
            #expect(moved.contains("SEQUENCE:1\r\n"))
            let uid = try #require(first.firstMatch(of: #/UID:[^\r]+/#)?.output)
            #expect(moved.contains(uid))
            let used = try await scene.scene.office.write { transaction in
                try transaction.workload(
                    of: try #require(try transaction.match(scene.scene.engagement)).reference.id,
                    on: try transaction.today(at: scene.site.clock.now)
                ).usage.heldInQuarter
            }
            #expect(used == 1)
            let mark = try await scene.engagement().mark
            let empty = try await scene.guest.post("\(scene.path)/off", ["reason": " ", "seen": mark])
            #expect(empty.status == 422)
            #expect(empty.text.contains("reason-error"))
            let off = try await scene.guest.post(
                "\(scene.path)/off", ["reason": "We chose somebody", "seen": mark])
            #expect(off.status == 303)
            #expect(try await scene.engagement().state == .cancelled)
            #expect(try await scene.calendars().last?.calendar?.method == .cancel)
            let page = try await scene.guest.get(scene.path)
            #expect(page.text.contains("The call is off"))
            let letters = try await scene.scene.office.mail()
            #expect(letters.contains { $0.subject == "Lakeside Clinic called off the call with Helen Osei" })
        }
    }

    @Test(arguments: [
        ["slot": ""], ["slot": "soon"], ["slot": "-1"], ["slot": "99999999999999999999"], ["joins": ""],
        ["joins": "perhaps"], ["guests": "the CFO"], ["guests": "a@b.example, not one"], ["zone": "EST"],
        ["minutes": "9000"], ["guests": (1...6).map { "g\($0)@x.example" }.joined(separator: ",")],
    ])
    func `says what is wrong with a form, and books nothing`(changes: [String: String]) async throws {
        try await BookingScene.open { scene in
            let page = try await scene.pick("2026-03-05T14:00:00Z", changes)
            #expect(page.status == 422)
            #expect(page.text.contains("role=\"alert\""))
            #expect(try await scene.engagement().state == .introduced)
            #expect(try await scene.calendars().isEmpty)
        }
    }

    @Test func `keeps what was typed beside what is wrong`() async throws {
        try await BookingScene.open { scene in
            let page = try await scene.pick(
                "2026-03-05T14:00:00Z", ["guests": "\"><script>x</script>", "joins": "yes"])
            #expect(page.status == 422)
            #expect(page.text.contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;"))
            #expect(page.text.contains(#"name="joins" value="yes" checked"#))
            #expect(page.text.contains(#"value="1772719200" checked"#))
        }
    }

    @Test func `refuses a time that is none, that is taken, and a page that is stale`() async throws {
        try await BookingScene.open { scene in
            for moment in [
                "2026-03-05T14:10:00Z", "2026-03-07T08:00:00Z", "2026-03-03T10:00:00Z",
                "2027-03-05T14:00:00Z",
            ] {
                let page = try await scene.pick(moment)
                #expect(page.status == 409, "\(moment)")
                #expect(page.text.contains("Nothing was booked; please pick another."))
            }
            #expect(try await scene.pick("2026-03-05T14:00:00Z", ["seen": "asked"]).status == 409)
            #expect(try await scene.engagement().state == .introduced)
        }
    }

    @Test func `gives a time that two prospects pick at once to one, and the other picks again`() async throws
    {
        try await BookingScene.open { scene in
            let office = scene.scene.office
            let request = ID<Domain.Request>(
                try await office.fileAnother(["prospect": "Birch Foods", "form-key": "key-for-birch"]))
            let other = try await office.write { transaction in
                let marta = try #require(try transaction.people(holding: .coordinator).first).contact
                let helen = try #require(try transaction.match(scene.scene.engagement)).reference
                let filed = try #require(try transaction.request(request))
                let act = Act(by: marta, at: scene.site.clock.now)
                try transaction.save(try filed.setCriteria(filed.criteria, act))
                let id = try transaction.save(
                    try #require(try transaction.request(request)).shortlist(helen, among: [], act: act))
                let match = try #require(try transaction.match(id))
                let today = try transaction.today(at: act.at)
                try transaction.save(
                    try match.ask(
                        act, workload: try transaction.workload(of: helen.id, on: today),
                        eligibility: try transaction.eligibility(of: match.request, on: today),
                        overriding: "both need her"))
                return id
            }
            try await BookingScene.introduce(other, in: office, as: "Omar Birch", "omar@birch.example")
            let link = try await office.write {
                try #require(try $0.guestLinks(of: request).first { $0.purpose == .booking })
            }
            let second = try await scene.guest.path(of: link.id)
            async let one = scene.pick("2026-03-05T14:00:00Z")
            async let two = scene.pick("2026-03-05T14:00:00Z", at: second, of: other)
            let answers = try await [one, two]
            #expect(answers.map(\.status).sorted() == [303, 409])
            let loser = try #require(answers.first { $0.status == 409 })
            #expect(loser.text.contains("That time has just been taken"))
            #expect(!loser.text.contains(#"value="1772719200""#), "it is not offered again")
            let states = try await office.write { transaction in
                try [scene.scene.engagement, other].map {
                    try #require(try transaction.match($0)).engagement.state
                }
            }
            #expect(states.filter { $0 == .scheduled }.count == 1)
            let again =
                states[0] == .scheduled
                ? try await scene.pick("2026-03-05T15:00:00Z", at: second, of: other)
                : try await scene.pick("2026-03-05T15:00:00Z")
            #expect(again.status == 303)
        }
    }

    @Test func `shows the times that the reference named by hand, once they have`() async throws {
        try await BookingScene.open { scene in
            let mark = try await scene.engagement().mark
            let times = [
                "time-1": "2026-03-04T19:00", "time-2": "2026-03-05T19:30", "time-3": "2026-03-08T10:00",
            ]
            let few = try await scene.scene.helen.send(
                "\(scene.scene.page)/times", ["time-1": "2026-03-04T19:00", "seen": mark])
            #expect(few.status == 422)
            #expect(few.text.contains("Offer 3 times or more"))
            #expect(few.text.contains(#"value="2026-03-04T19:00""#))
            let none = try await scene.scene.helen.send("\(scene.scene.page)/times", ["seen": mark])
            #expect(none.status == 422)
            #expect(none.text.contains("Name 3 times or more"))
            let sent = times.merging(["seen": mark]) { $1 }
            #expect(try await scene.scene.helen.send("\(scene.scene.page)/times", sent).status == 303)
            let page = try await scene.guest.get("\(scene.path)?zone=UTC").text
            #expect(page.contains("<span>19:00</span>"))
            #expect(page.contains("Sunday, 8 March 2026"))
            #expect(!page.contains("<span>11:00</span>"))
            #expect(try await scene.pick("2026-03-05T11:00:00Z").status == 409)
            let weekly = ["weekly": "yes", "seen": mark]
            #expect(try await scene.scene.helen.send("\(scene.scene.page)/times", weekly).status == 303)
            #expect(try await scene.guest.get("\(scene.path)?zone=UTC").text.contains("<span>11:00</span>"))
            #expect(try await scene.scene.helen.send("\(scene.scene.page)/times", sent).status == 303)
            #expect(try await scene.pick("2026-03-08T10:00:00Z").status == 303)
        }
    }
}
