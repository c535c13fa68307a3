import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Whether a call took place` {
    /// Helen said yes, the call is booked for Tuesday 10 March at 14:00, and it is half past two.
    private static func open(_ test: @Sendable (GuestScene) async throws -> Void) async throws {
        try await GuestScene.open { scene in
            try await scene.scene.decide { try $0.accept($1) }
            try await scene.scene.book("2026-03-10", hour: 14)
            let end = try #require(Day(iso: "2026-03-10")).moment(minute: 14 * 60 + 30, in: .gmt)
            scene.site.clock.advance(by: end.timeIntervalSince(scene.site.clock.now))
            try await scene.wake()
            try await test(scene)
        }
    }

    @Test func `is asked of the reference and the AE when it should be over, once`() async throws {
        try await GuestScene.open { scene in
            try await scene.scene.decide { try $0.accept($1) }
            try await scene.scene.book("2026-03-10", hour: 14)
            let end = try #require(Day(iso: "2026-03-10")).moment(minute: 14 * 60 + 30, in: .gmt)
            scene.site.clock.advance(by: end.timeIntervalSince(scene.site.clock.now) - 1)
            try await scene.wake()
            #expect(!(try await scene.subjects().contains("Did you speak with Lakeside Clinic?")))
            scene.site.clock.advance(by: 1)
            for _ in 1...3 { try await scene.wake() }
            let subjects = try await scene.subjects()
            #expect(subjects.count { $0 == "Did you speak with Lakeside Clinic?" } == 1)
            #expect(subjects.count { $0 == "Did Helen Osei and Lakeside Clinic speak?" } == 1)
        }
    }

    @Test func `is asked again when it was moved, and not of a call that somebody has recorded`() async throws
    {
        try await Self.open { scene in
            try await scene.scene.book("2026-03-12", hour: 9)
            scene.site.clock.advance(by: 3 * 86_400)
            try await scene.wake()
            #expect(try await scene.subjects().count { $0 == "Did you speak with Lakeside Clinic?" } == 2)
        }
        try await GuestScene.open { scene in
            try await scene.scene.decide { try $0.accept($1) }
            try await scene.scene.decide { try $0.complete($1, at: $1.at, workload: .none) }
            scene.site.clock.advance(by: 86_400)
            try await scene.wake()
            #expect(!(try await scene.subjects().contains("Did you speak with Lakeside Clinic?")))
        }
    }

    @Test func `is said by whoever answers first, and the other is told`() async throws {
        try await Self.open { scene in
            let (helens, toms) = (try await scene.path(.outcome), try await scene.path(.outcome, .ae))
            #expect(helens != toms)
            for path in [helens, toms] {
                #expect(try await scene.get(path).text.contains("Yes, it took place"))
            }
            #expect(try await scene.post(helens, ["outcome": "tookPlace", "time": ""]).location == helens)
            let match = try await scene.scene.match()
            #expect(match.engagement.state == .tookPlace)
            #expect(match.engagement.tookPlaceAt == match.engagement.callAt)
            #expect(try await scene.get(helens).text.contains("You said so"))
            let told = try await scene.get(toms)
            #expect(told.status == 200)
            #expect(told.text.contains("Helen Osei said so"))
            let late = try await scene.post(toms, ["outcome": "prospect", "time": ""])
            #expect(late.location == toms)
            #expect(try await scene.scene.state() == .tookPlace)
            let record = try await scene.scene.office.write { try $0.activity(of: ID<Domain.Request>(1)) }
            #expect(record.last { $0.kind == .tookPlace }?.actorName == "Helen Osei")
            #expect(try await scene.subjects().contains("Helen Osei and Lakeside Clinic have spoken"))
        }
    }

    @Test(arguments: [("prospect", "the prospect did not come"), ("reference", "the reference did not come")])
    func `may be that somebody did not come`(who: String, reason: String) async throws {
        try await Self.open { scene in
            let path = try await scene.path(.outcome, .ae)
            #expect(try await scene.post(path, ["outcome": who]).status == 303)
            let match = try await scene.scene.match()
            #expect(match.engagement.state == .missed)
            #expect(match.engagement.reason == reason)
            #expect(try await scene.subjects().contains("Missed: Helen Osei and Lakeside Clinic"))
            #expect(try await scene.get(path).text.contains("It did not take place"))
        }
    }

    @Test func `may be that it was moved, to a time or to none yet`() async throws {
        try await Self.open { scene in
            let path = try await scene.path(.outcome)
            #expect(
                try await scene.post(path, ["outcome": "moved", "time": "2026-03-16T11:00"]).status == 303)
            let match = try await scene.scene.match()
            #expect(match.engagement.state == .scheduled)
            #expect(match.engagement.callAt == Day(iso: "2026-03-16")?.moment(minute: 660, in: .gmt))
            #expect(try await scene.get(path).text.contains("Mon 16 Mar, 11:00"))
        }
        try await Self.open { scene in
            let path = try await scene.path(.outcome)
            #expect(try await scene.post(path, ["outcome": "moved", "time": ""]).status == 303)
            let match = try await scene.scene.match()
            #expect(match.engagement.state == .introduced)
            #expect(match.engagement.callAt == nil)
            #expect(match.engagement.state.slot == .held)
            #expect(try await scene.subjects().contains("Put off: Helen Osei and Lakeside Clinic"))
            #expect(try await scene.get(path).text.contains("It was put off"))
            let now = scene.site.clock.now
            let off = try await scene.scene.office.write { try $0.leavingLetters(at: now, most: 100) }
                .compactMap(\.calendar).filter { $0.method == .cancel }
            #expect(off.count == 1)
            #expect(off.first?.text.contains("STATUS:CANCELLED") == true)
            #expect(off.first?.text.contains("SEQUENCE:1") == true)
        }
    }

    @Test(arguments: [
        ([:], "outcome", "Choose one", 422), (["outcome": "maybe"], "outcome", "Choose one of the list", 422),
        (["outcome": "moved", "time": "Tuesday"], "time", "A day and a time", 422),
        (["outcome": "moved", "time": "2026-03-02T10:00"], "", "That time has passed", 422),
    ])
    func `is asked again where the answer is none, with what was typed`(
        fields: [String: String], field: String, message: String, status: Int
    ) async throws {
        try await Self.open { scene in
            let page = try await scene.site.browser().send(try await scene.path(.outcome), fields)
            #expect(page.status == status)
            #expect(page.text.contains(message))
            if !field.isEmpty { #expect(page.text.contains(#"id="\#(field)-error""#)) }
            if let time = fields["time"] { #expect(page.text.contains(time)) }
            #expect(try await scene.scene.state() == .scheduled)
        }
    }
}
