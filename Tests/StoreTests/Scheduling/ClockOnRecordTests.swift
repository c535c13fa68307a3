import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `The clock on record` {
    private func clock(_ id: ID<Request>, _ scene: WorkScene) async throws -> RequestClock {
        try #require(try await scene.file.read { try $0.keptClock(of: id) })
    }

    private func row(_ id: ID<Request>, _ scene: WorkScene) async throws -> QueueRow? {
        try await scene.file.read { try $0.queue(QueueFilter(), page: 1).rows }.first { $0.id == id }
    }

    @Test func `is written with the change that turns it, and is what the queue is ordered by`() async throws
    {
        let scene = try await WorkScene()
        let clock = try await clock(scene.asked, scene)
        #expect(clock.steps.map(\.step) == [.analysis, .confirmation])
        #expect(clock.running.map(\.owner) == [scene.marta])
        #expect(try await row(scene.asked, scene)?.dueAt == clock.running(.confirmation)?.dueAt)
        let order = try await scene.file.read { try $0.queue(QueueFilter(), page: 1).rows.map(\.prospect) }
        #expect(order == ["Lakeside Clinic", "Alder Bank", "Birch Foods"])
    }

    @Test func `is taken back with a change that fails`() async throws {
        let scene = try await WorkScene()
        let before = try await clock(scene.unread, scene)
        await #expect(throws: Refusal.self) {
            try await scene.file.write { transaction in
                let request = try #require(try transaction.request(scene.unread))
                try transaction.save(
                    try request.setCriteria(request.criteria, Act(by: scene.marta, at: WorkScene.at(12))))
                throw Refusal(.invalid, "no")
            }
        }
        #expect(try await clock(scene.unread, scene) == before)
    }

    @Test func `stands still in the queue beneath what runs, and is nobody's move`() async throws {
        let scene = try await WorkScene()
        let day = TenantFile.today.adding(days: 7)
        try await scene.pause(scene.unread, at: WorkScene.at(11), until: day)
        let rows = try await scene.file.read { try $0.queue(QueueFilter(), page: 1).rows }
        #expect(rows.map(\.prospect) == ["Alder Bank", "Birch Foods", "Lakeside Clinic"])
        #expect(rows.last?.pause == .prospect)
        #expect(rows.last?.pausedUntil == day)
        #expect(rows.last?.dueAt == nil)
        let counts = try await scene.file.read {
            try $0.queueCounts(for: scene.marta.id, at: WorkScene.at(9, days: 3))
        }
        #expect(counts.paused == 1)
        #expect(counts.myMove == 0)
        var filter = QueueFilter()
        filter.isPaused = true
        let paused = try await scene.file.read { [filter] in try $0.queue(filter, page: 1).rows }
        #expect(paused.map(\.id) == [scene.unread])
        let own = try await scene.file.read { try $0.requests(ofAE: scene.priya.id, AERequestFilter()) }
        #expect(own.rows.last?.pausedUntil == day)
    }

    @Test func `is paused once, also by two at the same moment`() async throws {
        let scene = try await WorkScene()
        let request = try #require(try await scene.file.read { try $0.request(scene.unread) })
        let pause = try request.pauseClock(
            Act(by: scene.marta, at: WorkScene.at(11)), reason: .prospect, words: "",
            until: TenantFile.today.adding(days: 3), today: TenantFile.today,
            clock: try await clock(scene.unread, scene))
        try await scene.file.write { try $0.save(pause) }
        await #expect(throws: (any Error).self) { try await scene.file.write { try $0.save(pause) } }
        #expect(try await clock(scene.unread, scene).pauses.count == 1)
    }

    @Test func `has a due time for closing too`() async throws {
        let scene = try await WorkScene()
        let when = WorkScene.at(10, days: 3)
        try await scene.file.write { transaction in
            let id = try #require(try transaction.engagements(of: scene.booked).first?.id)
            let act = Act(by: scene.marta, at: when)
            try transaction.save(
                try WorkScene.match(id, transaction).complete(act, at: WorkScene.call, workload: .none))
            try transaction.save(
                try WorkScene.match(id, transaction).thank(act, text: "Thank you.", valueReturn: "A report"))
        }
        let row = try await row(scene.booked, scene)
        #expect(row?.next == "Close the request")
        #expect(row?.move == .coordinator)
        #expect(row?.dueAt == WorkScene.at(10, days: 6))
    }

    @Test func `is due by new settings at once`() async throws {
        let scene = try await WorkScene()
        let version = try await scene.file.read { try $0.request(scene.unread)?.version }
        try await scene.file.write { transaction in
            var times = DueTimes()
            times.analysisHours = 2
            try transaction.save(
                try transaction.program().change(
                    .dueTimes(times), edition: Edition(0), seen: Edition(0), amounts: 0,
                    Act(by: scene.marta, at: WorkScene.at(12))))
        }
        #expect(try await row(scene.unread, scene)?.dueAt == WorkScene.at(13))
        #expect(try await scene.file.read { try $0.nextAttention() } == WorkScene.at(13))
        #expect(try await scene.file.read { try $0.request(scene.unread)?.version } == version)
    }

    @Test func `of a request from before clocks were kept is played again from the record`() async throws {
        let scene = try await WorkScene()
        let kept = try await clock(scene.asked, scene)
        try await scene.file.write { transaction in
            try transaction.database.execute(
                sql: "DELETE FROM step_clock; UPDATE request SET due_at = NULL, attend_at = stage_since")
        }
        let replayed = try await scene.file.read { snapshot in
            let request = try #require(try snapshot.request(scene.asked))
            return try snapshot.clock(
                of: request, engagements: try snapshot.engagements(of: scene.asked),
                program: try snapshot.program())
        }
        #expect(replayed == kept)
        try await scene.work(at: WorkScene.at(11, 30))
        #expect(try await clock(scene.asked, scene) == kept)
        #expect(try await row(scene.unread, scene)?.dueAt == WorkScene.at(15))
    }
}
