import Domain
import Foundation
import Testing

@Suite struct `A paused clock` {
    @Test func `runs on with the rest of its business time`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 11))
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.hoursLate(.analysis, at: Cast.moment(2026, 3, 11, 9)) == -3)
        try scene.resume(at: Cast.moment(2026, 3, 13, 15))
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 13, 15))
        // Three of four hours are left: two on Friday, one on Monday.
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 16, 10))
    }

    @Test func `runs on with the rest of its days where the step counts every hour`() throws {
        var scene = ClockScene()
        scene.turn([.introduced], at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 12, 10))
        try scene.resume(at: Cast.moment(2026, 3, 15, 22))
        scene.turn([.introduced], at: Cast.moment(2026, 3, 15, 22))
        #expect(scene.due(.scheduling) == Cast.moment(2026, 3, 20, 22))
    }

    @Test func `is as it was after a pause over a weekend`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 13, 15))
        try scene.pause(at: Cast.moment(2026, 3, 13, 20))
        try scene.resume(at: Cast.moment(2026, 3, 15, 12))
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 15, 12))
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 16, 11))
    }

    @Test func `adds up over several pauses`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        for day in [10, 11] {
            try scene.pause(at: Cast.moment(2026, 3, day, 11))
            try scene.resume(at: Cast.moment(2026, 3, day + 1, 10))
        }
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 12, 10))
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 12, 12))
    }

    @Test func `was late before it stood still by as much as after`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 15))
        #expect(scene.hoursLate(.analysis, at: Cast.moment(2026, 3, 11, 12)) == 1)
        try scene.resume(at: Cast.moment(2026, 3, 12, 12))
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 12, 12))
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 10, 14))
        scene.turn([], at: Cast.moment(2026, 3, 12, 14))
        #expect(scene.last(.analysis)?.lateBy == 10_800)
    }

    @Test func `gives a step that begins meanwhile all of its time afterwards`() throws {
        var scene = ClockScene()
        scene.turn([.asked], at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 12))
        scene.turn([.accepted], at: Cast.moment(2026, 3, 10, 13))
        #expect(scene.clock.pause(of: .introduction) != nil)
        try scene.resume(at: Cast.moment(2026, 3, 12, 10))
        scene.turn([.accepted], at: Cast.moment(2026, 3, 12, 10))
        #expect(scene.due(.introduction) == Cast.moment(2026, 3, 13, 10))
    }

    @Test func `misses nothing that is done all the same`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 11))
        scene.turn([], at: Cast.moment(2026, 3, 12, 11))
        #expect(scene.last(.analysis)?.lateBy == 0)
        #expect(scene.clock.pause(of: .selection) != nil)
    }

    @Test func `leaves the call at its time`() throws {
        var scene = ClockScene(count: 2)
        let call = Cast.moment(2026, 3, 12, 9)
        scene.turn([.scheduled, .asked], callAt: call, at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 11))
        #expect(scene.clock.pause(of: .call) == nil)
        try scene.resume(at: Cast.moment(2026, 3, 10, 16))
        scene.turn([.scheduled, .asked], callAt: call, at: Cast.moment(2026, 3, 10, 16))
        #expect(scene.due(.call) == call)
    }

    @Test func `stands still no longer when the request has ended`() throws {
        var scene = ClockScene()
        scene.turn([.asked], at: Cast.now)
        try scene.pause(at: Cast.moment(2026, 3, 10, 11))
        scene.turn([.cancelled], ending: .withdrawn, at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.clock.pause == nil)
        #expect(scene.clock.pauses.map(\.resumedAt) == [Cast.moment(2026, 3, 11, 9)])
    }
}

@Suite struct `Pausing a clock` {
    private func pause(
        _ scene: ClockScene, reason: Pause.Reason = .postponed, words: String = "",
        until: Day = Cast.day(2026, 3, 20)
    ) throws -> ClockPause {
        try scene.request.pauseClock(
            Cast.act(), reason: reason, words: words, until: until, today: Cast.today, clock: scene.clock)
    }

    private var scene: ClockScene {
        var scene = ClockScene()
        scene.turn([.asked], at: Cast.now)
        return scene
    }

    @Test func `stands on the record with its reason, and the AE is told`() throws {
        let pause = try pause(scene, words: " Their budget is decided on Thursday. ")
        #expect(pause.activity.sentence == "paused the clock until 20 March 2026")
        #expect(pause.activity.detail == "postponed: Their budget is decided on Thursday.")
        #expect(pause.letters.map(\.to) == [[Cast.priya.mail]])
    }

    @Test(arguments: [Cast.today, Cast.today.adding(days: -1), Cast.today.adding(days: 400)])
    func `needs a day to come, and not years ahead`(day: Day) {
        let refusal = #expect(throws: Refusal.self) { try pause(scene, until: day) }
        #expect(refusal?.kind == .invalid)
    }

    @Test func `needs words where the reason has none`() throws {
        let refusal = #expect(throws: Refusal.self) { try pause(scene, reason: .other, words: " ") }
        #expect(refusal?.kind == .invalid)
        #expect(
            try pause(scene, reason: .other, words: "Their champion is ill").pause.sentence
                == "Their champion is ill")
    }

    @Test func `is not possible twice, and going on not unless it stands`() throws {
        var paused = scene
        #expect(throws: Refusal.self) { try paused.request.resumeClock(Cast.act(), clock: paused.clock) }
        try paused.pause(at: Cast.now)
        #expect(throws: Refusal.self) { try pause(paused) }
        let resumption = try paused.request.resumeClock(Cast.act(), clock: paused.clock)
        #expect(resumption.pause.resumedBy == "Marta Keller")
        #expect(resumption.letters.map(\.to) == [[Cast.priya.mail]])
    }

    @Test func `is not possible while only a call is to come`() {
        var booked = ClockScene()
        booked.turn([.scheduled], callAt: Cast.moment(2026, 3, 12, 9), at: Cast.now)
        #expect(throws: Refusal.self) { try pause(booked) }
    }

    @Test func `ends by itself at the start of its day, and both are told`() throws {
        var paused = scene
        try paused.pause(at: Cast.now, until: Cast.day(2026, 3, 30))
        let before = Cast.moment(2026, 3, 29, 23, 59)
        #expect(paused.request.resumeClock(paused.clock, at: before, program: Cast.program) == nil)
        let at = Cast.moment(2026, 3, 30, 0)
        let resumption = try #require(
            paused.request.resumeClock(paused.clock, at: at, program: Cast.program))
        #expect(resumption.activity.actorName == "Vouchsafe")
        #expect(resumption.letters.map(\.to) == [[Cast.marta.mail], [Cast.priya.mail]])
    }
}
