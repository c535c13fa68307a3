import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `The clock on a request's page` {
    /// Monday 2 March 2026, 10:30, in the program's zone; the analysis is due at 14:30.
    private static let pause = [
        "pause-reason": "prospect", "pause-until": "2026-03-09", "pause-words": "Their budget is not through",
    ]

    private static func section(_ page: TestPage) throws -> String {
        let text = page.text
        let start = try #require(text.range(of: #"id="clock""#))
        let end = try #require(text.range(of: "What happened", range: start.upperBound..<text.endIndex))
        return String(text[start.lowerBound..<end.lowerBound])
    }

    @Test func `shows each step with who owned it, when it was due, and by how much it was missed`()
        async throws
    {
        try await CoordinatorScene.filed { scene in
            let fresh = try Self.section(try await scene.get())
            #expect(fresh.contains("Analysis"))
            #expect(fresh.contains("Marta Lindqvist"))
            #expect(fresh.contains("today, 14:30"))
            #expect(fresh.contains("in 4 business hours"))
            scene.site.clock.advance(by: 4.75 * 3600)
            let late = try Self.section(try await scene.get())
            #expect(late.contains("Overdue"))
            #expect(late.contains("by 45 minutes"))
            _ = try await scene.helen(.accepted)
            let page = try await scene.get()
            let done = try Self.section(page)
            #expect(done.contains("Missed by 45 minutes"))
            #expect(done.contains("Introduction"))
            #expect(done.contains("Tom Okafor"))
        }
    }

    @Test func `is the same for the AE, without the form`() async throws {
        try await CoordinatorScene.filed { scene in
            scene.site.clock.advance(by: 4.75 * 3600)
            let page = try await scene.site.signedIn(as: .ae).get("/acme/ae/requests/1")
            let clock = try Self.section(page)
            #expect(clock.contains("Analysis"))
            #expect(clock.contains("by 45 minutes"))
            #expect(!clock.contains("Pause the clock"))
        }
    }

    @Test func `stands still until a day, and both pages say why`() async throws {
        try await CoordinatorScene.filed { scene in
            scene.site.clock.advance(by: 3600)
            let answer = try await scene.send("\(CoordinatorScene.path)/pause", Self.pause)
            #expect(answer.status == 303)
            scene.site.clock.advance(by: 86_400)
            let page = try await scene.get()
            let clock = try Self.section(page)
            #expect(clock.contains("The clock stands still until Mon 9 Mar"))
            #expect(clock.contains("Waiting for the prospect: Their budget is not through"))
            #expect(clock.contains("3 business hours left"))
            #expect(clock.contains("Let the clock run on"))
            #expect(!clock.contains("Overdue"))
            #expect(page.text.contains("paused the clock until 9 March 2026"))
            let queue = try await scene.get("/acme/coordinator/queue?due=paused")
            #expect(queue.text.contains("Paused"))
            #expect(queue.text.contains("until Mon 9 Mar"))
            let own = try await scene.site.signedIn(as: .ae).get("/acme/ae/requests/1").text
            #expect(own.contains("Paused until Mon 9 Mar"))
            #expect(
                try await scene.site.signedIn(as: .ae).get("/acme/ae/requests").text.contains(
                    "until Mon 9 Mar"))
            let told = try await scene.ae.mail().map(\.subject)
            #expect(told.contains("Paused until 9 March 2026: Lakeside Clinic"))
        }
    }

    @Test func `runs on with the rest of its time`() async throws {
        try await CoordinatorScene.filed { scene in
            scene.site.clock.advance(by: 3600)
            _ = try await scene.send("\(CoordinatorScene.path)/pause", Self.pause)
            scene.site.clock.advance(by: 86_400)
            let answer = try await scene.send("\(CoordinatorScene.path)/resumption")
            #expect(answer.status == 303)
            let clock = try Self.section(try await scene.get())
            #expect(clock.contains("today, 14:30"))
            #expect(clock.contains("Stood still"))
            #expect(clock.contains("yesterday, 11:30 to today, 11:30"))
            let again = try await scene.send("\(CoordinatorScene.path)/resumption")
            #expect(again.status == 409)
            #expect(again.text.contains("The clock runs already"))
        }
    }

    @Test(arguments: [
        (["pause-until": "2026-03-02"], "Choose a day after today"),
        (["pause-until": "2027-06-01"], "A year ahead at most"), (["pause-until": ""], "Fill this in"),
        (["pause-reason": ""], "Choose one"), (["pause-reason": "weather"], "Choose one of the list"),
        (["pause-reason": "other", "pause-words": ""], "Fill this in"),
    ])
    func `is not paused by a wrong form, which comes back as it was typed`(
        change: [String: String], message: String
    ) async throws {
        try await CoordinatorScene.filed { scene in
            let page = try await scene.send(
                "\(CoordinatorScene.path)/pause", Self.pause.merging(change) { $1 })
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            if change["pause-words"] == nil { #expect(page.text.contains("Their budget is not through")) }
            #expect(
                try await scene.ae.write { try $0.clock(of: try #require(try $0.request(ID(1)))) }.pause
                    == nil)
        }
    }

    @Test func `is not paused from a page that somebody's change has overtaken`() async throws {
        try await CoordinatorScene.filed { scene in
            let stale = Self.pause.merging(["version": "0"]) { $1 }
            let page = try await scene.send("\(CoordinatorScene.path)/pause", stale)
            #expect(page.status == 409)
            #expect(page.text.contains("Their budget is not through"))
            #expect(try await scene.send("/acme/coordinator/requests/99/pause", Self.pause).status == 404)
        }
    }

    @Test func `says by when a request that did its part has to be closed`() async throws {
        try await CoordinatorScene.filed(["count": "1"]) { scene in
            _ = try await scene.helen(.thanked)
            let page = try await scene.get()
            #expect(page.text.contains("Close the request"))
            #expect(try Self.section(page).contains("Closing"))
            let queue = try await scene.get("/acme/coordinator/queue").text
            #expect(queue.contains("Close the request"))
            #expect(!queue.contains("No deadline"))
            #expect(!queue.contains("no clock runs"))
        }
    }
}
