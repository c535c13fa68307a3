import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `When people are reminded` {
    private static let page = "/acme/coordinator/settings"

    @Test func `is a coordinator's to say, and moves what is due`() async throws {
        try await ProgramScene.open { scene in
            let page = try await scene.marta.get(Self.page)
            for (name, value) in [("lead", "2"), ("ask-days", "2"), ("lapse-days", "1")] {
                let field = try Regex("<input [^>]*name=\"\(name)\"[^>]* value=\"\(value)\"")
                #expect(page.text.contains(field), "\(name)")
            }
            let sent = try await scene.marta.send(
                "\(Self.page)/reminders",
                ["version": "0", "lead": "0", "ask-days": "4", "lapse-days": "3"])
            #expect(sent.location == Self.page)
            let reminders = try await scene.read { try $0.program().reminders }
            #expect(reminders.leadHours == 0 && reminders.askDays == 4 && reminders.lapseDays == 3)
            let shown = try await scene.marta.get(Self.page).text
            #expect(shown.contains("reminder of an ask, business days: 2 → 4"))
        }
    }

    @Test(arguments: [
        ("lead", "-1", "Hours from 0 to 500"), ("lead", "", "Fill this in"), ("lead", "0.1", "in quarters"),
        ("ask-days", "0", "from 1 to 60"), ("lapse-days", "61", "from 1 to 60"),
        ("lapse-days", "x", "A whole number"),
    ])
    func `is refused when it can't be, with what was typed kept`(
        field: String, value: String, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            var fields = ["version": "0", "lead": "7.5", "ask-days": "41", "lapse-days": "37"]
            fields[field] = value
            let page = try await scene.marta.send("\(Self.page)/reminders", fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            for (name, typed) in fields where name != "version" && !typed.isEmpty {
                #expect(page.text.contains("value=\"\(typed)\""), "\(name)")
            }
            #expect(try await scene.read { try $0.program().reminders } == Reminders())
        }
    }

    @Test func `leaves the time for closing as the due times have it`() async throws {
        try await ProgramScene.open { scene in
            let times = [
                "version": "0", "analysis": "4", "selection": "0", "confirmation": "1", "introduction": "1",
                "scheduling": "7", "follow-up": "24", "closing": "5",
            ]
            #expect(try await scene.marta.send("\(Self.page)/due-times", times).status == 303)
            #expect(try await scene.read { try $0.program().dueTimes.closingDays } == 5)
            var lacking = times
            lacking["closing"] = nil
            lacking["version"] = try await scene.marta.get(Self.page).hidden("version")
            #expect(try await scene.marta.send("\(Self.page)/due-times", lacking).status == 422)
            #expect(try await scene.read { try $0.program().dueTimes.closingDays } == 5)
        }
    }
}

@Suite struct `The addresses of a program's mail` {
    private static let page = "/acme/coordinator/settings"

    @Test func `are its coordinators' to set and to empty`() async throws {
        try await ProgramScene.open { scene in
            let set = try await scene.marta.send(
                "\(Self.page)/letterhead",
                ["version": "0", "mail-from": "refs@acme.test", "mail-reply-to": "team@acme.test"])
            #expect(set.location == Self.page)
            let head = try await scene.read { try $0.program().letterhead }
            #expect(
                head
                    == Letterhead(from: MailAddress("refs@acme.test"), replyTo: MailAddress("team@acme.test"))
            )
            let shown = try await scene.marta.get(Self.page)
            #expect(shown.text.contains(#"value="refs@acme.test""#))
            let version = try #require(shown.hidden("version"))
            let emptied = try await scene.marta.send(
                "\(Self.page)/letterhead", ["version": version, "mail-from": "", "mail-reply-to": ""])
            #expect(emptied.status == 303)
            #expect(try await scene.read { try $0.program().letterhead } == Letterhead())
        }
    }

    @Test(arguments: [
        ("mail-from", "nobody"), ("mail-from", "r\u{f6}fs@acme.test"),
        ("mail-reply-to", "a@b.c\r\nBcc: eve@evil.test"),
    ])
    func `are refused when they are none`(field: String, value: String) async throws {
        try await ProgramScene.open { scene in
            var fields = ["version": "0", "mail-from": "one@acme.test", "mail-reply-to": "two@acme.test"]
            fields[field] = value
            let page = try await scene.marta.send("\(Self.page)/letterhead", fields)
            #expect(page.status == 422)
            #expect(try await scene.read { try $0.program().letterhead } == Letterhead())
        }
    }
}

@Suite struct `A calendar file of holidays` {
    private static let page = "/acme/coordinator/settings"

    @Test func `is added to the holidays on record, and says what in it was not read`() async throws {
        try await ProgramScene.open { scene in
            let year = Day(of: scene.site.clock.now, in: .gmt).year
            let christmas = "\(year)-12-25"
            _ = try await scene.marta.send(
                "\(Self.page)/holidays", ["version": "0", "day": christmas, "holiday-name": "Christmas"])
            let version = try #require(try await scene.marta.get(Self.page).hidden("version"))
            let events = [
                Self.event("Christmas Day", "\(year)1225"), Self.event("Republic Day", "\(year)1026"),
                Self.event("Long ago", "19991026"),
                Self.event("Town fair", "\(year)0601", rule: "FREQ=MONTHLY"),
            ]
            let sent = try await Self.upload(events, version: version, by: scene.marta)
            #expect(sent.status == 303)
            let holidays = try await scene.read { try $0.holidays() }
            #expect(holidays.map(\.name) == ["Republic Day", "Christmas"])
            let page = try await scene.marta.get(Self.page).text
            #expect(page.contains("“Town fair” was left out"))
            // The same file again has nothing new.
            let next = try #require(try await scene.marta.get(Self.page).hidden("version"))
            let again = try await Self.upload(events, version: next, by: scene.marta)
            #expect(again.status == 409)
            #expect(again.text.contains("Nothing was changed"))
        }
    }

    @Test func `that is none, or has no day, changes nothing`() async throws {
        try await ProgramScene.open { scene in
            for (text, message) in [
                ("day;name\r\n", "calendar"), (Self.file([]), "No whole day of"), ("", "Choose a file"),
            ] {
                let page = try await Self.upload(text, version: "0", by: scene.marta)
                #expect(page.status == 422)
                #expect(page.text.contains(message), "\(text)")
            }
            let year = Day(of: scene.site.clock.now, in: .gmt).year
            let diary = (0..<150).map { number in
                Self.event(
                    "Appointment",
                    (Day(iso: "\(year)-03-01")?.adding(days: number).iso ?? "").replacing("-", with: ""))
            }
            let page = try await Self.upload(diary, version: "0", by: scene.marta)
            #expect(page.status == 422)
            #expect(page.text.contains("150 new days"))
            #expect(try await scene.read { try $0.holidays().isEmpty })
        }
    }

    private static func event(_ name: String, _ day: String, rule: String? = nil) -> String {
        let rule = rule.map { "RRULE:\($0)\r\n" } ?? ""
        return
            "BEGIN:VEVENT\r\nUID:\(name)\r\nDTSTART;VALUE=DATE:\(day)\r\n\(rule)SUMMARY:\(name)\r\nEND:VEVENT\r\n"
    }

    private static func file(_ events: [String]) -> String {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n\(events.joined())END:VCALENDAR\r\n"
    }

    private static func upload(
        _ events: [String], version: String, by browser: TestBrowser
    ) async throws -> TestPage {
        try await upload(file(events), version: version, by: browser)
    }

    private static func upload(
        _ text: String, version: String, by browser: TestBrowser
    ) async throws -> TestPage {
        var headers = TestBrowser.sameOrigin
        headers[.contentType] = "multipart/form-data; boundary=xx"
        let name = text.isEmpty ? "" : "holidays.ics"
        let body = """
            --xx\r
            Content-Disposition: form-data; name="version"\r
            \r
            \(version)\r
            --xx\r
            Content-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: text/calendar\r
            \r
            \(text)\r
            --xx--\r

            """
        return try await browser.send(.post, "\(page)/holidays/file", headers: headers, body: body)
    }
}
