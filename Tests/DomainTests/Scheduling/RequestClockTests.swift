import Domain
import Foundation
import Testing

/// Tuesday 10 March 2026, 10:00 in Vienna, is when everything here begins.
@Suite struct `The clock of a request` {
    @Test func `runs for each step from when it begins, and says who owns it`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 10, 14))
        #expect(scene.clock.running.map(\.owner) == [Cast.marta])
        scene.turn([], at: Cast.moment(2026, 3, 10, 12))
        #expect(scene.due(.selection) == Cast.moment(2026, 3, 10, 17))
        scene.turn([.accepted], at: Cast.moment(2026, 3, 10, 15))
        #expect(scene.due(.introduction) == Cast.moment(2026, 3, 11, 15))
        #expect(scene.clock.running(.introduction)?.owner == Cast.priya)
        scene.turn([.introduced], at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.due(.scheduling) == Cast.moment(2026, 3, 18, 9))
        #expect(scene.clock.running(.scheduling)?.owner == Cast.helen)
        let call = Cast.moment(2026, 3, 16, 15)
        scene.turn([.scheduled], callAt: call, at: Cast.moment(2026, 3, 12, 9))
        #expect(scene.due(.call) == call)
        scene.turn([.tookPlace], callAt: call, at: Cast.moment(2026, 3, 17, 9))
        #expect(scene.due(.followUp) == Cast.moment(2026, 3, 17, 15))
        #expect(scene.last(.followUp)?.startedAt == call)
        scene.turn([.thanked], at: Cast.moment(2026, 3, 17, 10))
        #expect(scene.due(.closing) == Cast.moment(2026, 3, 18, 10))
        scene.turn([.thanked], ending: .fulfilled, at: Cast.moment(2026, 3, 17, 11))
        #expect(scene.clock.running.isEmpty)
        #expect(
            scene.clock.steps.map(\.step) == [
                .analysis, .selection, .introduction, .scheduling, .call, .followUp, .closing,
            ])
        #expect(scene.clock.steps.allSatisfy { $0.outcome == .done && $0.lateBy == 0 })
    }

    @Test func `says by how much a step was missed, in business time where the step counts that`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 13, 13))
        // Due on Friday at 17:00, done on Monday at 9:30.
        scene.turn([], at: Cast.moment(2026, 3, 16, 9, 30))
        #expect(scene.last(.analysis)?.lateBy == 1800)
        #expect(scene.last(.analysis)?.outcome == .done)
        scene.turn([.introduced], at: Cast.moment(2026, 3, 16, 10))
        // Scheduling counts every hour: due on Monday the 23rd at 10:00.
        scene.turn(
            [.scheduled], callAt: Cast.moment(2026, 3, 26, 9), at: Cast.moment(2026, 3, 24, 12))
        #expect(scene.last(.scheduling)?.lateBy == 93_600)
    }

    @Test func `has one for each step that is open at once, and leaves the others alone`() throws {
        var scene = ClockScene(count: 2)
        scene.turn([.asked, .asked], at: Cast.now)
        scene.turn([.accepted, .asked], at: Cast.moment(2026, 3, 10, 15))
        #expect(scene.due(.confirmation) == Cast.moment(2026, 3, 11, 10))
        #expect(scene.due(.introduction) == Cast.moment(2026, 3, 11, 15))
        scene.turn([.introduced, .accepted], at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.due(.confirmation) == nil)
        #expect(scene.due(.introduction) == Cast.moment(2026, 3, 11, 15))
    }

    @Test func `begins anew when the request comes back to a step`() throws {
        var scene = ClockScene()
        scene.turn([], at: Cast.now)
        scene.turn([.asked], at: Cast.moment(2026, 3, 10, 11))
        scene.turn([.declined], at: Cast.moment(2026, 3, 12, 11))
        #expect(scene.clock.steps.filter { $0.step == .selection }.map(\.run) == [1, 2])
        #expect(scene.due(.selection) == Cast.moment(2026, 3, 12, 17))
    }

    @Test func `follows the call when it is moved`() throws {
        var scene = ClockScene()
        scene.turn([.scheduled], callAt: Cast.moment(2026, 3, 12, 9), at: Cast.now)
        scene.turn([.scheduled], callAt: Cast.moment(2026, 3, 19, 9), at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.due(.call) == Cast.moment(2026, 3, 19, 9))
        #expect(scene.clock.steps.count == 1)
        scene.turn([.missed], at: Cast.moment(2026, 3, 19, 12))
        #expect(scene.last(.call)?.outcome == .notHeld)
        #expect(scene.due(.scheduling) == Cast.moment(2026, 3, 26, 12))
    }

    @Test func `counts the follow-up from a call that nobody has said anything about`() throws {
        var scene = ClockScene()
        let call = Cast.moment(2026, 3, 12, 9)
        scene.turn([.scheduled], callAt: call, at: Cast.now)
        scene.turn([.scheduled], callAt: call, at: Cast.moment(2026, 3, 12, 18))
        #expect(scene.due(.followUp) == Cast.moment(2026, 3, 13, 9))
        #expect(scene.last(.followUp)?.startedAt == call)
    }

    @Test func `stops with the request, and what was not done was not missed`() throws {
        var scene = ClockScene()
        scene.turn([.asked], at: Cast.now)
        scene.turn([.cancelled], ending: .withdrawn, at: Cast.moment(2026, 3, 11, 9))
        #expect(scene.clock.steps.map(\.outcome) == [.dropped])
        #expect(scene.clock.steps.map(\.lateBy) == [0])
        #expect(scene.clock.running.isEmpty)
    }

    @Test func `names another owner when the request is handed over`() throws {
        var scene = ClockScene()
        scene.turn([], at: Cast.now)
        let jonas = Contact(id: ID(12), name: "Jonas Weber", mail: Cast.mail("jonas@acme.test"))
        scene.request = try scene.request.assign(to: jonas, Cast.act()).request
        scene.turn([], at: Cast.moment(2026, 3, 10, 11))
        #expect(scene.clock.steps.map(\.owner) == [jonas])
        #expect(scene.due(.selection) == Cast.moment(2026, 3, 10, 17))
    }

    @Test func `is due by new settings as soon as they are there`() throws {
        var scene = ClockScene()
        scene.turn([], confirmed: false, at: Cast.now)
        var times = DueTimes()
        times.analysisHours = 6
        scene.program = Program(
            name: "Acme Hardware", calendar: Cast.program.calendar, currency: "USD", coolDownDays: 14,
            accountQuarterLimit: nil, weights: Weights(), dueTimes: times)
        scene.turn([], confirmed: false, at: Cast.moment(2026, 3, 10, 11))
        #expect(scene.due(.analysis) == Cast.moment(2026, 3, 10, 16))
    }
}
