import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The call that a coordinator records` {
    /// Moves the program's clocks to Vienna; the test's own stands at Monday 2 March 2026, 10:30 UTC.
    private static func inVienna(_ scene: CoordinatorScene) async throws {
        let act = try await scene.ae.act(.coordinator)
        let vienna = try #require(TimeZone(identifier: "Europe/Vienna"))
        try await scene.ae.write { transaction in
            let edition = try transaction.settingsEdition()
            let part = SettingsChange.Part.general(
                .init(
                    name: "Acme Hardware", timeZone: vienna, currency: "USD", coolDownDays: 0,
                    accountQuarterLimit: nil))
            try transaction.save(
                try transaction.program().change(part, edition: edition, seen: edition, amounts: 0, act))
        }
    }

    private static func book(
        _ scene: CoordinatorScene, _ id: ID<Engagement>, _ time: String, minutes: String = "30"
    ) async throws -> TestPage {
        let version = "\(try await scene.match(id).request.version)"
        return try await scene.send(
            "booking", of: id, ["call-at": time, "minutes": minutes, "version": version])
    }

    @Test func `is booked on the program's clocks, which the form names`() async throws {
        try await CoordinatorScene.filed { scene in
            try await Self.inVienna(scene)
            let helen = try await scene.helen(.introduced)
            #expect(try await scene.get().text.contains("Vienna time (Europe/Vienna)"))
            let page = try await Self.book(scene, helen, "2026-03-20T14:00", minutes: "45")
            #expect(page.status == 303)
            let engagement = try await scene.match(helen).engagement
            #expect(engagement.callAt == (try Date("2026-03-20T13:00:00Z", strategy: .iso8601)))
            #expect(engagement.minutes == 45)
            #expect(engagement.slotDay?.iso == "2026-03-20")
            let text = try await scene.get().text
            #expect(text.contains("Fri 20 Mar, 14:00 (Vienna time)"))
            #expect(text.contains(#"value="2026-03-20T14:00""#))
            let told = Set(try await scene.ae.mail().prefix(2).map(\.toName))
            #expect(told == ["Helen Abara", "Tom Okafor"])
        }
    }

    @Test func `is moved, and takes nothing more`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.scheduled)
            #expect(try await Self.book(scene, helen, "2026-03-25 09:30").status == 303)
            #expect(try await scene.match(helen).engagement.slotDay?.iso == "2026-03-25")
            #expect(try await scene.get().text.contains("moved the call with Helen Abara"))
            #expect(try await scene.get().text.contains("0 used, 1 held of 6 this quarter"))
        }
    }

    @Test(arguments: [
        ("2026-03-29T02:30", "30", "The clocks in Europe/Vienna are put forward over that time"),
        ("2026-03-20", "30", "A day and a time as"), ("2026-02-30T10:00", "30", "A day and a time as"),
        ("2026-03-20T24:00", "30", "A day and a time as"), ("20 March at two", "30", "A day and a time as"),
        ("", "30", "Fill this in"), ("2026-03-20T14:00", "9", "A whole number from 10 to 480"),
        ("2026-03-20T14:00", "481", "A whole number from 10 to 480"),
        ("2026-03-20T14:00", "half an hour", "A whole number from 10 to 480"),
        ("2026-03-01T14:00", "30", "That time has passed"),
        ("2028-03-01T14:00", "30", "more than a year ahead"),
    ])
    func `is not booked at a time that can't be, and what was typed stays`(
        time: String, minutes: String, message: String
    ) async throws {
        try await CoordinatorScene.filed { scene in
            try await Self.inVienna(scene)
            let helen = try await scene.helen(.introduced)
            let page = try await Self.book(scene, helen, time, minutes: minutes)
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(#"value="\#(time)""#))
            #expect(page.text.contains(#"value="\#(minutes)""#))
            #expect(try await scene.match(helen).engagement.state == .introduced)
        }
    }

    @Test func `at a time that the clocks show twice is at the first of the two`() async throws {
        try await CoordinatorScene.filed { scene in
            try await Self.inVienna(scene)
            let helen = try await scene.helen(.introduced)
            #expect(try await Self.book(scene, helen, "2026-10-25T02:30").status == 303)
            let callAt = try await scene.match(helen).engagement.callAt
            #expect(callAt == (try Date("2026-10-25T00:30:00Z", strategy: .iso8601)))
        }
    }

    @Test func `needs a slot on the day of the call, its own left out`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.reference("Helen Abara", at: "Northwind Hospital") {
                $0.ownQuarterLimit = 1
            }
            let first = try await scene.shortlist(helen)
            for step in ["ask", "acceptance"] {
                #expect(try await scene.send(step, of: first).status == 303)
            }
            // The slot moves into the second quarter with the call, so the first has room for another ask.
            #expect(try await Self.book(scene, first, "2026-04-10T10:00").status == 303)
            try await scene.fileAnother("Kestrel Foods", ["needed-by": "2026-04-20"])
            let second = try await scene.shortlist(helen, on: 2)
            for step in ["ask", "acceptance"] {
                let version = ["version": "\(try await scene.request(2).version)"]
                #expect(try await scene.send(step, of: second, version).status == 303)
            }
            let full = try await Self.book(scene, second, "2026-04-14T10:00")
            #expect(full.status == 409)
            #expect(full.text.contains("Helen Abara has no room on 14 April 2026"))
            #expect(full.text.contains(#"value="2026-04-14T10:00""#))
            #expect(try await Self.book(scene, second, "2026-03-18T10:00").status == 303)
            #expect(try await Self.book(scene, first, "2026-04-22T10:00").status == 303)
            let back = try await Self.book(scene, first, "2026-03-19T10:00")
            #expect(back.status == 409)
        }
    }

    @Test func `took place when it did, and uses the slot of that day`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.scheduled)
            scene.site.clock.advance(by: 2 * 86_400)
            #expect(try await scene.get().text.contains("Say whether the call took place"))
            let page = try await scene.send("completion", of: helen, ["held-at": "2026-03-03T11:00"])
            #expect(page.status == 303)
            let engagement = try await scene.match(helen).engagement
            #expect(engagement.state == .tookPlace)
            #expect(engagement.tookPlaceAt == (try Date("2026-03-03T11:00:00Z", strategy: .iso8601)))
            #expect(engagement.slotDay?.iso == "2026-03-03")
        }
    }

    @Test(arguments: [
        ("2026-03-02T10:31", "That time is still to come"),
        ("2026-03-01T23:59", "before the request was made"),
        ("", "Fill this in"), ("yesterday", "A day and a time as"),
    ])
    func `did not take place before the request or in the time to come`(
        time: String, message: String
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.accepted)
            let page = try await scene.send("completion", of: helen, ["held-at": time])
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(page.text.contains(#"value="\#(time)""#))
            #expect(try await scene.match(helen).engagement.state == .accepted)
        }
    }

    @Test func `that somebody missed says who, frees the slot, and is booked anew`() async throws {
        try await CoordinatorScene.filed { scene in
            let helen = try await scene.helen(.scheduled)
            let early = try await scene.send("miss", of: helen, ["absent": "prospect"])
            #expect(early.status == 422)
            #expect(early.text.contains("The call is still to come"))
            scene.site.clock.advance(by: 2 * 86_400)
            #expect(try await scene.send("miss", of: helen).status == 422)
            #expect(try await scene.send("miss", of: helen, ["absent": "moon"]).status == 422)
            #expect(try await scene.send("miss", of: helen, ["absent": "reference"]).status == 303)
            let engagement = try await scene.match(helen).engagement
            #expect(engagement.state == .missed)
            #expect(engagement.reason == "the reference did not come")
            #expect(try await Self.book(scene, helen, "2026-03-20T14:00").status == 303)
        }
    }
}
