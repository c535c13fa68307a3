import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A change of availability that cannot be` {
    private static let page = "/acme/reference/availability"

    /// A form that is wrong, and what is said of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let form: String
        let part: AvailabilityPart?
        let fields: [String: String]
        /// The field beside which the message stands.
        let field: String
        let message: String
        var testDescription: String { "\(form): \(message)" }
    }

    static let cases = [
        Case(form: "pause", part: .pause, fields: [:], field: "pause", message: "Choose one"),
        Case(
            form: "pause", part: .pause, fields: ["pause": "until", "until": ""], field: "until",
            message: "Fill this in"),
        Case(
            form: "pause", part: .pause, fields: ["pause": "until", "until": "2026-02-30"], field: "until",
            message: "A date as"),
        Case(
            form: "pause", part: .pause, fields: ["pause": "until", "until": "2026-03-02"], field: "until",
            message: "That day has come already"),
        Case(
            form: "pause", part: .pause, fields: ["pause": "until", "until": "2031-01-01"], field: "until",
            message: "years away"),
        Case(
            form: "pause", part: .pause, fields: ["pause": "forever"], field: "pause",
            message: "Choose one of the list"),
        Case(form: "types", part: .types, fields: [:], field: "types", message: "That leaves nothing"),
        Case(
            form: "types", part: .types, fields: ["types[]": "juggling"], field: "types",
            message: "Choose from the list"),
        Case(
            form: "hours", part: .hours, fields: ["hours-3": "17-9", "notice": "48"], field: "hours-3",
            message: "Hours as 09:00–12:00, 13:00–17:00"),
        Case(
            form: "hours", part: .hours, fields: ["hours-3": "9-17", "notice": "a week"], field: "notice",
            message: "A whole number from 0 to 672"),
        Case(
            form: "hours", part: .hours, fields: ["notice": "48"], field: "hours-1",
            message: "That leaves no day at all"),
        Case(
            form: "days-off", part: nil, fields: ["first": "", "last": ""], field: "first",
            message: "Fill this in"),
        Case(
            form: "days-off", part: nil, fields: ["first": "2026-03-10", "last": "2026-03-09"], field: "last",
            message: "before the first day"),
        Case(
            form: "days-off", part: nil, fields: ["first": "2026-02-10", "last": "2026-02-12"],
            field: "first",
            message: "These days have passed"),
        Case(
            form: "days-off", part: nil, fields: ["first": "2026-03-10", "last": "2029-03-09"],
            field: "first",
            message: "More than a year off"),
        Case(
            form: "days-off", part: nil,
            fields: ["first": "2026-03-10", "remark": String(repeating: "x", count: 101)], field: "remark",
            message: "At most 100 characters"),
        Case(
            form: "limits", part: .limits, fields: ["quarter": "7", "year": "8"], field: "quarter",
            message: "allows 6 a quarter at most"),
        Case(
            form: "limits", part: .limits, fields: ["quarter": "", "year": "9"], field: "year",
            message: "allows 8 a year at most"),
        Case(
            form: "limits", part: .limits, fields: ["quarter": "-1"], field: "quarter",
            message: "A whole number"),
        Case(
            form: "limits", part: .limits, fields: ["quarter": "two"], field: "quarter",
            message: "A whole number"),
        Case(
            form: "time-zone", part: .timeZone, fields: ["zone": "Mars/Olympus"], field: "zone",
            message: "A time zone as"),
        Case(form: "time-zone", part: .timeZone, fields: [:], field: "zone", message: "Fill this in"),
    ]

    @Test(arguments: cases)
    func `is said beside its field, and changes nothing`(wrong: Case) async throws {
        try await ReferenceScene.open { scene in
            let before = try await scene.reference()
            var fields = wrong.fields
            if let part = wrong.part { fields["seen"] = part.mark(of: before) }
            let page = try await scene.helen.send("\(Self.page)/\(wrong.form)", fields)
            #expect(page.status == 422)
            #expect(page.text.contains(#"id="\#(wrong.field)-error""#))
            #expect(page.text.contains(wrong.message))
            #expect(try await scene.reference() == before)
        }
    }

    @Test func `keeps what was typed`() async throws {
        try await ReferenceScene.open { scene in
            let page = try await scene.set(
                "days-off", nil, ["first": "2026-02-10", "last": "2026-02-12", "remark": "A & B's \"week\""])
            #expect(page.text.contains(#"value="2026-02-10""#))
            #expect(page.text.contains(#"value="2026-02-12""#))
            #expect(page.text.contains("A &amp; B&#39;s &quot;week&quot;"))
        }
    }

    @Test func `takes a second press of the button for what it is`() async throws {
        try await ReferenceScene.open { scene in
            let mark = AvailabilityPart.hours.mark(of: try await scene.reference())
            let form = ["hours-5": "9-12", "notice": "24", "seen": mark]
            #expect(try await scene.helen.send("\(Self.page)/hours", form).status == 303)
            let again = try await scene.helen.send("\(Self.page)/hours", form)
            #expect(again.status == 409)
            #expect(again.text.contains("Nothing to change: that is how it stands already."))
            let days = ["first": "2026-04-01", "last": "2026-04-03"]
            #expect(try await scene.helen.send("\(Self.page)/days-off", days).status == 303)
            let twice = try await scene.helen.send("\(Self.page)/days-off", days)
            #expect(twice.status == 409)
            #expect(twice.text.contains("These days are on your list already."))
            #expect(try await scene.reference().availability.daysOff.count == 1)
        }
    }

    @Test func `overwrites nothing that changed meanwhile`() async throws {
        try await ReferenceScene.open { scene in
            let old = AvailabilityPart.limits.mark(of: try await scene.reference())
            #expect(try await scene.set("limits", .limits, ["quarter": "3", "year": ""]).status == 303)
            let page = try await scene.helen.send(
                "\(Self.page)/limits", ["quarter": "5", "year": "5", "seen": old])
            #expect(page.status == 409)
            #expect(page.text.contains("changed while you were looking at it"))
            #expect(page.text.contains(#"name="quarter" type="number" value="5""#))
            #expect(try await scene.reference().ownQuarterLimit == 3)
            let edition = AvailabilityPart.limits.mark(of: try await scene.reference())
            #expect(page.text.contains(#"name="seen" value="\#(edition)""#))
        }
    }

    @Test func `makes a coordinator's page stale, even within the same second`() async throws {
        try await ReferenceScene.open { scene in
            let reference = try await scene.reference().id
            let drawn = try await scene.office.write { try $0.edition(of: reference) }
            #expect(try await scene.set("hours", .hours, ["hours-5": "9-12", "notice": "24"]).status == 303)
            #expect(try await scene.office.write { try $0.edition(of: reference) } != drawn)
        }
    }

    @Test func `is not there for somebody who is no reference`() async throws {
        try await TestSite.open { site in
            let helen = try await site.signedIn(as: .reference)
            for page in ["home", "availability", "tier", "history", "profile"] {
                #expect(try await helen.get("/acme/reference/\(page)").status == 404, "\(page)")
            }
            let hours = [("hours-5", "9-12"), ("notice", "24")]
            #expect(try await helen.post("\(Self.page)/hours", hours).status == 404)
        }
    }
}
