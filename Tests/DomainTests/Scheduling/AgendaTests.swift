import Domain
import Foundation
import Testing

@Suite struct `What waits on a request without anybody` {
    private func agenda(
        _ scene: ClockScene, _ engagements: [Engagement] = [], given: [Occasion: Date] = [:], at now: Date
    ) -> Agenda {
        Agenda(
            of: scene.request, engagements: engagements, clock: scene.clock, given: given,
            program: scene.program, at: now)
    }

    private func step(_ about: String, _ kind: Occasion.Kind) -> Occasion {
        Occasion(kind: kind, about: "request 7 \(about)")
    }

    private var analysis: ClockScene {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        return scene
    }

    @Test func `is a reminder two business hours before a step is due, then word that it passed`() throws {
        let scene = analysis
        let clock = try #require(scene.clock.running(.analysis))
        let reminder = step("analysis 1 after 0 pauses", .stepReminder)
        #expect(
            agenda(scene, at: Cast.now).entries == [
                .init(at: Cast.moment(2026, 3, 10, 12), item: .reminder(clock, reminder))
            ])
        let escalation = step("analysis 1 after 0 pauses", .stepEscalation)
        let reminded = agenda(
            scene, given: [reminder: Cast.moment(2026, 3, 10, 12)], at: Cast.moment(2026, 3, 10, 12))
        #expect(
            reminded.entries == [
                .init(at: Cast.moment(2026, 3, 10, 14), item: .escalation(clock, escalation))
            ])
        let told = agenda(
            scene, given: [reminder: Cast.now, escalation: Cast.now], at: Cast.moment(2026, 3, 11, 9))
        #expect(told.entries.isEmpty)
    }

    @Test func `is no reminder of what is overdue already, or of what began later than that`() throws {
        let items = agenda(analysis, at: Cast.moment(2026, 3, 10, 15)).entries.map(\.item)
        guard case .escalation = try #require(items.first), items.count == 1 else {
            Issue.record("\(items)")
            return
        }
        var late = ClockScene()
        late.turn([], at: Cast.moment(2026, 3, 10, 15, 30))
        // The selection is due at 17:00, an hour and a half on.
        #expect(agenda(late, at: Cast.moment(2026, 3, 10, 15, 30)).next == Cast.moment(2026, 3, 10, 17))
    }

    @Test func `is nothing but the end of the pause while it is paused`() throws {
        var scene = analysis
        try scene.pause(at: Cast.moment(2026, 3, 10, 11), until: Cast.day(2026, 3, 20))
        let entries = agenda(scene, ClockScene.engagements([.asked]), at: Cast.moment(2026, 3, 16, 9)).entries
        #expect(entries == [.init(at: Cast.moment(2026, 3, 20, 0), item: .pauseOver)])
    }

    @Test func `is a new occasion after a pause`() throws {
        var scene = analysis
        try scene.pause(at: Cast.moment(2026, 3, 10, 13))
        try scene.resume(at: Cast.moment(2026, 3, 12, 9))
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 12, 9))
        let given = [step("analysis 1 after 0 pauses", .stepReminder): Cast.moment(2026, 3, 10, 12)]
        let clock = try #require(scene.clock.running(.analysis))
        // An hour is left, less than the reminder's two.
        #expect(
            agenda(scene, given: given, at: Cast.moment(2026, 3, 12, 9)).entries == [
                .init(
                    at: Cast.moment(2026, 3, 11, 16),
                    item: .reminder(clock, step("analysis 1 after 1 pauses", .stepReminder)))
            ])
    }

    @Test func `sends the brief the day before a call, once, and for a call that was moved again`() throws {
        var scene = ClockScene()
        let call = Cast.moment(2026, 3, 12, 14)
        scene.turn([.scheduled], callAt: call, at: Cast.now)
        func brief(_ given: [Occasion: Date], call: Date, at now: Date) -> Agenda.Entry? {
            agenda(scene, ClockScene.engagements([.scheduled], callAt: call), given: given, at: now).entries
                .first { if case .callBrief = $0.item { true } else { false } }
        }
        let entry = try #require(brief([:], call: call, at: Cast.now))
        #expect(entry.at == Cast.moment(2026, 3, 11, 14))
        guard case .callBrief(_, let occasion) = entry.item else { return }
        #expect(brief([occasion: entry.at], call: call, at: entry.at) == nil)
        #expect(brief([occasion: entry.at], call: call + 7 * 86_400, at: entry.at) != nil)
        #expect(brief([:], call: call, at: call) == nil)
    }

    @Test func `is a reminder of an ask after two business days, and a day on it lapses`() throws {
        var scene = ClockScene()
        scene.turn([.asked], at: Cast.now)
        let asked = ClockScene.engagements([.asked])
        func ask(_ given: [Occasion: Date], at now: Date) -> Agenda.Entry? {
            agenda(scene, asked, given: given, at: now).entries.first {
                switch $0.item {
                case .askReminder, .askLapse: true
                case .callBegan, .callBrief, .outcomeQuestion, .pauseOver, .reminder, .escalation: false
                }
            }
        }
        let occasion = Occasion(kind: .askReminder, about: "engagement 1 asked 1773133200")
        let reminder = try #require(ask([:], at: Cast.now))
        #expect(reminder.at == Cast.moment(2026, 3, 12, 10))
        #expect(
            reminder.item
                == .askReminder(ID(1), occasion, lapsesAt: Cast.moment(2026, 3, 13, 10)))
        // The server slept over the weekend: the reference still has a day after the reminder.
        let late = Cast.moment(2026, 3, 16, 9)
        #expect(
            ask([:], at: late)?.item
                == .askReminder(ID(1), occasion, lapsesAt: Cast.moment(2026, 3, 17, 9)))
        let lapse = try #require(ask([occasion: late], at: late))
        #expect(lapse == .init(at: Cast.moment(2026, 3, 17, 9), item: .askLapse(ID(1))))
    }

    @Test func `is the call when it begins, and the question when it should be over, each once`() {
        var scene = ClockScene()
        let call = Cast.moment(2026, 3, 12, 9)
        scene.turn([.scheduled], callAt: call, at: Cast.now)
        let booked = ClockScene.engagements([.scheduled], callAt: call)
        let occasion = Occasion(
            kind: .outcomeQuestion, about: "engagement 1 call \(Int64(call.timeIntervalSince1970))")
        let question = Agenda.Entry(
            at: Cast.moment(2026, 3, 12, 9, 30), item: .outcomeQuestion(ID(1), occasion))
        #expect(
            agenda(scene, booked, at: Cast.now).entries.suffix(2) == [
                .init(at: call, item: .callBegan), question,
            ])
        scene.turn([.scheduled], callAt: call, at: call)
        #expect(agenda(scene, booked, at: call).entries.first == question)
        #expect(
            agenda(scene, booked, given: [occasion: call], at: call).next == Cast.moment(2026, 3, 12, 15))
    }

    @Test func `is nothing once it has ended, except for thanks that are owed`() {
        var scene = ClockScene()
        scene.turn([.tookPlace], ending: .dealWon, callAt: Cast.now, at: Cast.now)
        #expect(agenda(scene, at: Cast.now).next == Cast.moment(2026, 3, 10, 16))
        scene.turn([.thanked], ending: .dealWon, at: Cast.moment(2026, 3, 10, 12))
        #expect(agenda(scene, at: Cast.moment(2026, 3, 10, 12)).next == nil)
    }
}
