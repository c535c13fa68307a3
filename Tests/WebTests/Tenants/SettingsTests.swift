import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The settings page` {
    private static let page = "/acme/coordinator/settings"
    private static let general: [String: String] = [
        "version": "0", "name": "Acme References", "time-zone": "Europe/Vienna", "currency": "EUR",
        "cool-down": "21", "account-limit": "5",
    ]
    private static let dueTimes: [String: String] = [
        "version": "0", "analysis": "2.5", "selection": "1", "confirmation": "2", "introduction": "3",
        "scheduling": "10", "follow-up": "48", "closing": "4",
    ]

    @Test func `changes the program as a whole, from the next page on`() async throws {
        try await ProgramScene.open { scene in
            let before = try await scene.marta.get(Self.page)
            #expect(before.text.contains("No setting has been changed"))
            #expect(before.hidden("version") == "0")
            let answer = try await scene.marta.send("\(Self.page)/general", Self.general)
            #expect(answer.location == Self.page)
            let program = try await scene.read { try $0.program() }
            #expect(program.name == "Acme References")
            #expect(program.timeZone.identifier == "Europe/Vienna")
            #expect(program.currency == "EUR")
            #expect(program.coolDownDays == 21)
            #expect(program.accountQuarterLimit == 5)
            let page = try await scene.marta.get(Self.page).text
            #expect(page.contains("<span>Acme References</span>"))
            #expect(page.contains("Marta Lindqvist"))
            #expect(page.contains("days of rest after an engagement: 14 → 21"))
        }
    }

    @Test func `changes hours, due times and weights, each by its own form`() async throws {
        try await ProgramScene.open { scene in
            let hours = [
                "version": "0", "opens-1": "8:30", "closes-1": "17.00", "opens-6": "10:00",
                "closes-6": "24:00", "opens-2": "", "closes-2": "",
            ]
            #expect(try await scene.marta.send("\(Self.page)/hours", hours).status == 303)
            #expect(
                try await scene.read { try $0.program().calendar.hours } == [
                    1: 510..<1020, 6: 600..<1440,
                ])
            var times = Self.dueTimes
            times["version"] = try await scene.marta.get(Self.page).hidden("version")
            #expect(try await scene.marta.send("\(Self.page)/due-times", times).status == 303)
            let due = try await scene.read { try $0.program().dueTimes }
            #expect(due.analysisHours == 2.5)
            #expect(due.selectionDays == 1)
            #expect(due.confirmationDays == 2)
            #expect(due.introductionDays == 3)
            #expect(due.schedulingDays == 10)
            #expect(due.followUpHours == 48)
            #expect(due.closingDays == 4)
            var weights = Dictionary(
                uniqueKeysWithValues: Criterion.allCases.map { ("weight-\($0.rawValue)", "0") })
            weights["weight-industry"] = "100"
            weights["weight-rest"] = "30"
            weights["weight-rating"] = "7"
            weights["version"] = try await scene.marta.get(Self.page).hidden("version")
            #expect(try await scene.marta.send("\(Self.page)/weights", weights).status == 303)
            let points = try await scene.read { try $0.program().weights }
            #expect(points[.industry] == 100)
            #expect(points[.useCase] == 0)
            #expect(points.rest == 30 && points.rating == 7)
        }
    }

    @Test func `adds and removes a holiday`() async throws {
        try await ProgramScene.open { scene in
            let fields = ["version": "0", "day": "2026-12-25", "holiday-name": "Christmas <b>"]
            #expect(try await scene.marta.send("\(Self.page)/holidays", fields).status == 303)
            let page = try await scene.marta.get(Self.page)
            #expect(page.text.contains("25 December 2026, Christmas &lt;b&gt;"))
            let version = try #require(page.hidden("version"))
            // A second press, and the same day under another name.
            let again = try await scene.marta.send("\(Self.page)/holidays", fields)
            #expect(again.status == 409)
            let other = try await scene.marta.send(
                "\(Self.page)/holidays",
                ["version": version, "day": "2026-12-25", "holiday-name": "Yule"])
            #expect(other.status == 409)
            #expect(other.text.contains("is a holiday already"))
            #expect(other.text.contains(#"value="Yule""#))
            let end = ["version": version, "day": "2026-12-25"]
            #expect(try await scene.marta.send("\(Self.page)/holidays/end", end).status == 303)
            #expect(try await scene.read { try $0.holidays().isEmpty })
            let log = try await scene.read { try $0.programActivity(.settingsChanged, most: 1) }
            #expect(log.first?.detail == "holiday: Christmas <b>, 25 December 2026 → not stated")
            let gone = try await scene.marta.send("\(Self.page)/holidays/end", end)
            #expect(gone.status == 409)
            #expect(gone.text.contains("Somebody changed the settings"))
        }
    }

    @Test(arguments: [
        ("name", "", "Fill this in"), ("name", String(repeating: "x", count: 101), "At most 100 characters"),
        ("time-zone", "Vienna", "A time zone as"), ("currency", "QQQ", "Choose one of the list"),
        ("currency", "", "Fill this in"), ("cool-down", "366", "A whole number from 0 to 365"),
        ("cool-down", "two weeks", "A whole number"), ("account-limit", "0", "A whole number from 1 to 100"),
    ])
    func `says what is wrong about the program and keeps what was typed`(
        field: String, value: String, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            let page = try await scene.marta.send(
                "\(Self.page)/general", Self.general.merging([field: value]) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            for (name, typed) in Self.general
            where name != field && !["version", "currency"].contains(name) {
                #expect(page.text.contains("value=\"\(typed)\""), "\(name)")
            }
            if field != "currency" { #expect(page.text.contains(#"<option value="EUR" selected>"#)) }
            #expect(try await scene.read { try $0.program().name } == "Acme Hardware")
        }
    }

    @Test(arguments: [
        ("hours", "opens-1", "9", "A time as 09:00"), ("hours", "opens-1", "25:00", "A time as 09:00"),
        ("hours", "opens-1", "09:60", "A time as 09:00"),
        ("hours", "opens-1", "18:00", "not after the opening"),
        ("hours", "opens-1", "", "Say from when"), ("hours", "closes-1", "", "Say until when"),
        ("hours", "closes-1", "24:01", "A time as 09:00"),
        ("due-times", "analysis", "0", "Hours from 0.25"), ("due-times", "analysis", "1.1", "in quarters"),
        ("due-times", "analysis", "nan", "Hours from"), ("due-times", "confirmation", "0", "from 1 to 60"),
        ("due-times", "scheduling", "", "Fill this in"), ("due-times", "follow-up", "soon", "Hours from"),
        ("weights", "weight-industry", "101", "from 0 to 100"),
        ("weights", "weight-size", "", "Fill this in"), ("weights", "weight-rest", "-1", "from 0 to 100"),
        ("weights", "weight-rating", "", "Fill this in"),
        ("holidays", "day", "25.12.2026", "A date as"), ("holidays", "day", "", "Fill this in"),
        ("holidays", "holiday-name", "", "Fill this in"),
    ])
    func `says what is wrong about every other part`(
        part: String, field: String, value: String, message: String
    ) async throws {
        try await ProgramScene.open { scene in
            let weights =
                Criterion.allCases.map { ("weight-\($0.rawValue)", "10") }
                + [("weight-rest", "20"), ("weight-rating", "5")]
            let forms: [String: [String: String]] = [
                "hours": ["opens-1": "09:00", "closes-1": "17:00"], "due-times": Self.dueTimes,
                "weights": Dictionary(uniqueKeysWithValues: weights),
                "holidays": ["day": "2026-12-25", "holiday-name": "Christmas"],
            ]
            var fields = try #require(forms[part])
            fields["version"] = "0"
            fields[field] = value
            let before = try await scene.read { try $0.program() }
            let page = try await scene.marta.send("\(Self.page)/\(part)", fields)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            for (name, typed) in fields where name != "version" && !typed.isEmpty {
                #expect(page.text.contains("value=\"\(typed)\""), "\(name)")
            }
            #expect(try await scene.read { try $0.program() } == before)
        }
    }

    @Test func `refuses what was changed meanwhile, with the text kept and the way to save it shown`()
        async throws
    {
        try await ProgramScene.open { scene in
            #expect(try await scene.marta.send("\(Self.page)/due-times", Self.dueTimes).status == 303)
            let stale = try await scene.marta.send("\(Self.page)/general", Self.general)
            #expect(stale.status == 409)
            #expect(stale.text.contains("Somebody changed the settings"))
            #expect(stale.text.contains(#"value="Acme References""#))
            #expect(try await scene.read { try $0.program().name } == "Acme Hardware")
            var knowing = Self.general
            knowing["version"] = stale.hidden("version")
            #expect(try await scene.marta.send("\(Self.page)/general", knowing).status == 303)
            // A form without an edition is as good as stale.
            knowing["version"] = nil
            knowing["name"] = "Acme"
            #expect(try await scene.marta.send("\(Self.page)/general", knowing).status == 409)
            #expect(try await scene.read { try $0.program().name } == "Acme References")
        }
    }

    @Test func `keeps the currency once an amount is on record`() async throws {
        try await AEScene.open { tom in
            _ = try await tom.deal("Lakeside Clinic")
            let scene = ProgramScene(site: tom.site, marta: try await tom.site.signedIn(as: .coordinator))
            #expect(
                try await scene.marta.get(Self.page).text.contains("1 amount is on record in it, so it stays")
            )
            let page = try await scene.marta.send("\(Self.page)/general", Self.general)
            #expect(page.status == 409)
            #expect(page.text.contains("Another currency would not convert"))
            #expect(try await scene.read { try $0.program().currency } == "USD")
        }
    }

    @Test func `of one program changes nothing in another`() async throws {
        try await ProgramScene.open { scene in
            let before = try await scene.read(at: TestSite.medisoft) { try $0.program() }
            _ = try await scene.marta.send("\(Self.page)/general", Self.general)
            #expect(try await scene.read(at: TestSite.medisoft) { try $0.program() } == before)
        }
    }
}
