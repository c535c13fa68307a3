import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A reference's availability` {
    private static let page = "/acme/reference/availability"

    @Test func `shows how it stands, part by part`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.get(Self.page)
            #expect(page.status == 200)
            #expect(page.text.contains("You can be asked today."))
            #expect(page.text.contains(#"name="types[]" value="phoneCall" checked"#))
            #expect(page.text.contains(#"name="types[]" value="siteVisit">"#))
            #expect(page.text.contains("0 used, 1 held of 6 this quarter"))
            #expect(page.text.contains("None on the list."))
        }
    }

    @Test func `is paused at once, until the day named`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.set("pause", .pause, ["pause": "until", "until": "2026-03-09"])
            #expect(answer.location == Self.page)
            let page = try await scene.helen.get(Self.page)
            #expect(page.text.contains("Paused until 9 March 2026"))
            #expect(page.text.contains("touches nothing that is open with you"))
            #expect(try await scene.exclusions().map(\.sentence) == ["paused until 9 March 2026"])
            #expect(try await scene.helen.get("/acme/reference/home").text.contains("You are paused until"))
            scene.site.clock.advance(by: 8 * 86_400)
            let later = try await scene.site.signedIn(as: .reference).get(Self.page)
            #expect(later.text.contains("You can be asked today."))
            #expect(!later.text.contains("Resume now"))
        }
    }

    @Test func `is paused until further notice, and resumed with one touch`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.set("pause", .pause, ["pause": "open", "until": ""])
            #expect(answer.status == 303)
            #expect(try await scene.helen.get(Self.page).text.contains("Paused until further notice"))
            #expect(try await scene.set("pause", .pause, ["pause": "none"]).status == 303)
            #expect(try await scene.reference().availability.pause == nil)
        }
    }

    @Test func `says which open ask falls into days off, tells its coordinator, and ends nothing`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let before = try await scene.office.mail().count
            let answer = try await scene.set(
                "days-off", nil, ["first": "2026-03-02", "last": "2026-03-25", "remark": "Skiing"])
            #expect(answer.status == 303)
            let page = try await scene.helen.get(Self.page)
            #expect(page.text.contains("One thing that is open with you no longer fits"))
            #expect(page.text.contains("The ask for Lakeside Clinic is needed by 20 March 2026"))
            #expect(page.text.contains(#"href="\#(scene.page)""#))
            #expect(page.text.contains("2 March 2026 – 25 March 2026"))
            #expect(page.text.contains("Skiing"))
            #expect(try await scene.state() == .asked)
            #expect(try await scene.office.mail().count == before)
            let letters = try await scene.office.write {
                try $0.letters(LetterFilter(), page: 1).rows.map(\.subject)
            }
            #expect(letters.contains("Helen Osei and Lakeside Clinic"))
            #expect(try await scene.exclusions().map(\.sentence).first?.hasPrefix("no free day") == true)
        }
    }

    @Test func `says which call falls on a weekday that does not work`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            let hours: KeyValuePairs = ["hours-1": "9-17", "hours-3": "9-17", "notice": "48"]
            #expect(try await scene.set("hours", .hours, hours).status == 303)
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("The call with Lakeside Clinic on 10 March 2026 is on a Tuesday"))
            #expect(try await scene.state() == .scheduled)
        }
    }

    @Test func `says when an open ask is for what they no longer do`() async throws {
        try await ReferenceScene.open { scene in
            let answer = try await scene.set(
                "types", .types, ["types[]": "siteVisit", "types[]": "videoCall"])
            #expect(answer.status == 303)
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("Lakeside Clinic asked for a kind no longer offered: phone call"))
            #expect(
                try await scene.exclusions().map(\.sentence) == ["does not do this type: phone call"])
        }
    }

    @Test func `holds a limit below the tier's`() async throws {
        try await ReferenceScene.open { scene in
            #expect(
                try await scene.set("limits", .limits, ["quarter": "1", "year": ""]).status == 303)
            let reference = try await scene.reference()
            #expect(reference.limits == Limits(quarter: 1, year: 8))
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("Off rotation"))
            #expect(page.contains("0 used, 1 held of 1 this quarter"))
            #expect(try await scene.helen.get("/acme/reference/tier").text.contains("1, your own limit"))
        }
    }

    @Test func `holds a limit of a month, which counts at once`() async throws {
        try await ReferenceScene.open { scene in
            let fields: KeyValuePairs = ["month": "1", "quarter": "", "year": ""]
            #expect(try await scene.set("limits", .limits, fields).status == 303)
            #expect(try await scene.reference().limits == Limits(quarter: 6, year: 8, month: 1))
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("You are at 1 of 1 this month; free from 1 April 2026"))
            #expect(page.contains("0 used, 1 held of 1 this month"))
            let list = try await scene.site.signedIn(as: .coordinator)
                .get("/acme/coordinator/references?now=offRotation").text
            #expect(list.contains("Helen Osei"))
            #expect(try await scene.helen.get("/acme/reference/tier").text.contains("A month, at most"))
        }
    }

    @Test func `says what to speak about and what to leave aside, to whoever asks and introduces`()
        async throws
    {
        try await ReferenceScene.open { scene in
            let fields: KeyValuePairs = [
                "speak-on": "Winning over the nurses", "avoid": "roll out\nOur merger",
            ]
            #expect(try await scene.set("topics", .topics, fields).status == 303)
            let marta = try await scene.site.signedIn(as: .coordinator)
            let request = try await marta.get("/acme/coordinator/requests/1").text
            #expect(request.contains("Winning over the nurses"))
            #expect(request.contains("roll out, Our merger"))
            #expect(request.contains("This request is about roll out: say so in the brief."))
            let id = try await scene.reference().id
            #expect(try await marta.get("/acme/coordinator/references/\(id)").text.contains("Our merger"))
            try await scene.decide { try $0.accept($1) }
            let ae = try await scene.site.signedIn(as: .ae).get("/acme/ae/requests/1").text
            #expect(ae.contains("roll out, Our merger"))
            let twice: KeyValuePairs = ["speak-on": "Our merger", "avoid": "our  merger"]
            let refused = try await scene.set("topics", .topics, twice)
            #expect(refused.status == 422)
            #expect(refused.text.contains("stands in both lists"))
        }
    }

    @Test func `names languages, by which they are matched at once`() async throws {
        try await ReferenceScene.open { scene in
            let sent = try await scene.set("languages", .languages, ["languages": "german; French"])
            #expect(sent.status == 303)
            #expect(try await scene.reference().profile.languages == ["de", "fr"])
            #expect(try await scene.helen.get(Self.page).text.contains(#"value="German, French""#))
            let wrong = try await scene.set("languages", .languages, ["languages": "Klingon"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("We know no language named “Klingon”"))
            #expect(try await scene.set("languages", .languages, ["languages": " "]).status == 422)
        }
    }

    @Test func `keeps from the coordinator what the reference takes on, until they say so`() async throws {
        try await ReferenceScene.open { scene in
            func told() async throws -> Int {
                try await scene.office.write {
                    try $0.letters(LetterFilter(), page: 1).rows.count {
                        $0.subject == "Helen Osei and Lakeside Clinic"
                    }
                }
            }
            let fields: KeyValuePairs = [
                "first": "2026-03-02", "last": "2026-03-25", "quiet-daysOff": "yes",
            ]
            #expect(try await scene.set("days-off", nil, fields).status == 303)
            let page = try await scene.helen.get(Self.page).text
            #expect(page.contains("they stand below") || page.contains("it stands below"))
            #expect(page.contains("Nobody was told."))
            #expect(page.contains("Marta Lindqvist does not know."))
            #expect(try await told() == 0)
            let tell = ["engagement": "\(scene.engagement)"]
            #expect(try await scene.helen.send("\(Self.page)/tell", tell).status == 303)
            #expect(try await told() == 1)
            #expect(try await scene.helen.get(Self.page).text.contains("Marta Lindqvist was told."))
            #expect(try await scene.helen.send("\(Self.page)/tell", tell).status == 409)
            #expect(try await told() == 1)
        }
    }

    @Test func `asks about telling a coordinator only while something is open`() async throws {
        try await ReferenceScene.open { scene in
            let box = "What is open with me stays as agreed"
            #expect(try await scene.helen.get(Self.page).text.contains(box))
            try await scene.decide { try $0.decline($1, reason: "Away") }
            #expect(!(try await scene.helen.get(Self.page).text.contains(box)))
        }
    }

    @Test func `has a time zone, by which all their times are shown`() async throws {
        try await ReferenceScene.open { scene in
            try await scene.decide { try $0.accept($1) }
            try await scene.book("2026-03-10", hour: 14)
            #expect(try await scene.helen.get(scene.page).text.contains("14:00 (UTC)"))
            #expect(try await scene.set("time-zone", .timeZone, ["zone": "Asia/Tokyo"]).status == 303)
            #expect(try await scene.helen.get(scene.page).text.contains("23:00 (Tokyo time)"))
        }
    }

    @Test func `offers no time zone that it would not take`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.helen.get(Self.page).text
            let field = try #require(page.components(separatedBy: #"<select class="input" id="zone""#).last)
            let zones = field.split(separator: #"<option value=""#).dropFirst().map {
                $0.prefix { $0 != "\"" }
            }
            #expect(zones.count > 100)
            for zone in zones {
                var fields = FormReader(SentForm(values: ["zone": [String(zone)]]))
                #expect(fields.timeZone("zone")?.identifier == String(zone))
            }
        }
    }

    @Test func `has days off that can be taken off the list again`() async throws {
        try await ReferenceScene.open { scene in
            #expect(
                try await scene.set("days-off", nil, ["first": "2026-04-01", "last": ""]).status == 303)
            #expect(try await scene.reference().availability.daysOff.count == 1)
            let remove = ["first": "2026-04-01", "last": "2026-04-01"]
            let path = "\(Self.page)/days-off/remove"
            #expect(try await scene.helen.send(path, remove).status == 303)
            #expect(try await scene.reference().availability.daysOff.isEmpty)
            let again = try await scene.helen.send(path, remove)
            #expect(again.status == 409)
            #expect(again.text.contains("Nothing to change"))
            #expect(try await scene.helen.send(path, ["first": "yesterday"]).status == 400)
        }
    }

    @Test func `is on the record, with what was before`() async throws {
        try await ReferenceScene.open { scene in
            let hours: KeyValuePairs = ["hours-4": "9-17", "hours-5": "9-12, 13:30-16", "notice": "24"]
            _ = try await scene.set("hours", .hours, hours)
            let reference = try await scene.reference().id
            let record = try await scene.office.write { try $0.activity(of: reference, most: 1) }
            #expect(record.first?.actorName == "Helen Osei")
            #expect(
                record.first?.sentence
                    == "changed the hours for calls to Thursday 09:00–17:00; Friday 09:00–12:00, 13:30–16:00, with "
                    + "1 day notice; before: Monday to Sunday 09:00–17:00, with 2 days notice")
        }
    }
}
