import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `What is due in a tenant without anybody` {
    @Test func `is mailed before and after a due time, once`() async throws {
        let scene = try await WorkScene()
        let round = try await scene.work(at: WorkScene.at(12))
        #expect(try await scene.mail().isEmpty)
        #expect(round.next == WorkScene.at(13))
        for _ in 1...3 { try await scene.work(at: WorkScene.at(13)) }
        #expect(
            try await scene.mail() == [
                "Marta Keller: Due 10 March 2026, 15:00 (Europe/Vienna): Lakeside Clinic"
            ])
        for _ in 1...3 { try await scene.work(at: WorkScene.at(15)) }
        #expect(
            try await scene.mail().dropFirst() == [
                "Marta Keller: Overdue: Analysis for Lakeside Clinic",
                "Jonas Weber: Overdue: Analysis for Lakeside Clinic",
            ])
    }

    @Test func `is a reminder of an ask, then its end, with the slot free and the next one named`()
        async throws
    {
        let scene = try await WorkScene()
        try await scene.work(at: WorkScene.at(11, days: 2))
        #expect(try await scene.mail().contains("Helen Osei: Would you speak with Alder Bank?"))
        let before = try await scene.file.read { try $0.match(scene.engagement)?.engagement.state }
        #expect(before == .asked)
        try await scene.work(at: WorkScene.at(11, days: 3))
        let (after, request, usage) = try await scene.file.read { snapshot in
            let match = try #require(try snapshot.match(scene.engagement))
            return (
                match.engagement.state, match.request.stage,
                try snapshot.workload(of: match.reference.id, on: TenantFile.today).usage
            )
        }
        #expect(after == .lapsed)
        #expect(request == .confirmation)
        #expect(usage == .none)
        let told = try await scene.file.read { snapshot in
            try snapshot.database.value(
                "SELECT text FROM outbox WHERE subject = 'No answer from Helen Osei: Alder Bank'") as String?
        }
        #expect(told?.contains("ask the next on the shortlist, Wen Li of Company of Wen Li") == true)
    }

    @Test func `sends the brief once more the day before a call, and again only where the call was moved`()
        async throws
    {
        let scene = try await WorkScene()
        func briefs() async throws -> Int {
            try await scene.mail().count { $0 == "Ana Ruiz: Your call with Birch Foods" }
        }
        let dayBefore = WorkScene.call - 86_400
        try await scene.work(at: dayBefore - 60)
        #expect(try await briefs() == 0)
        for _ in 1...2 { try await scene.work(at: dayBefore) }
        try await scene.restart()
        try await scene.work(at: dayBefore + 3600)
        #expect(try await briefs() == 1)
        let text = try await scene.file.read {
            try $0.database.value("SELECT text FROM outbox WHERE subject = 'Your call with Birch Foods'")
                as String?
        }
        #expect(text?.contains("To have at hand: Birch Foods") == true)
        let later = WorkScene.call + 7 * 86_400
        try await scene.move(to: later, at: dayBefore + 7200)
        try await scene.work(at: WorkScene.call)
        #expect(try await briefs() == 1)
        try await scene.work(at: later - 86_400)
        #expect(try await briefs() == 2)
        // Moved to a few hours ahead: the confirmation has the brief.
        try await scene.move(to: later - 3600, at: later - 7200)
        try await scene.work(at: later - 3660)
        #expect(try await briefs() == 2)
    }

    @Test func `gives a reference the whole time after the reminder when the server slept`() async throws {
        let scene = try await WorkScene()
        try await scene.work(at: WorkScene.at(9, days: 6))
        let late = try await scene.file.read { try $0.match(scene.engagement)?.engagement.state }
        #expect(late == .asked)
        try await scene.work(at: WorkScene.at(9, days: 7))
        let lapsed = try await scene.file.read { try $0.match(scene.engagement)?.engagement.state }
        #expect(lapsed == .lapsed)
    }

    @Test func `is the call that has begun, from when somebody has to say how it went`() async throws {
        let scene = try await WorkScene()
        try await scene.work(at: WorkScene.call - 1)
        #expect(try await scene.file.read { try $0.request(scene.booked)?.stage } == .call)
        let before = try await scene.file.read { try $0.queue(QueueFilter(), page: 1).rows }
        #expect(before.first { $0.id == scene.booked }?.move == .nobody)
        try await scene.work(at: WorkScene.call)
        let row = try await scene.file.read { try $0.queue(QueueFilter(), page: 1).rows }
            .first { $0.id == scene.booked }
        #expect(row?.move == .coordinator)
        #expect(row?.dueAt == WorkScene.call + 86_400)
    }

    @Test func `is the end of a pause, and nothing before it`() async throws {
        let scene = try await WorkScene()
        try await scene.pause(scene.unread, at: WorkScene.at(12), until: TenantFile.today.adding(days: 7))
        try await scene.pause(scene.asked, at: WorkScene.at(12), until: TenantFile.today.adding(days: 7))
        let paused = try await scene.mail()
        try await scene.work(at: WorkScene.at(23, 59, days: 6))
        let (unread, asked) = (scene.unread.number, scene.asked.number)
        let given: [String] = try await scene.file.read { snapshot in
            try snapshot.database.values(
                "SELECT about FROM notice WHERE request_id IN (\(unread), \(asked))")
        }
        #expect(given.isEmpty)
        #expect(paused.count == 2)
        try await scene.work(at: WorkScene.at(0, days: 7))
        let clock = try await scene.file.read { try $0.keptClock(of: scene.unread) }
        #expect(clock?.pause == nil)
        // Three of the four hours were left.
        #expect(clock?.running(.analysis)?.dueAt == WorkScene.at(12, days: 7))
        #expect(try await scene.mail().filter { $0.contains("Goes on: Lakeside Clinic") }.count == 2)
    }

    @Test func `writes to nobody who was shut out`() async throws {
        let scene = try await WorkScene()
        try await scene.file.write { transaction in
            try transaction.database.change(
                "UPDATE person SET is_active = 0 WHERE id = \(scene.marta.id.number)")
        }
        try await scene.work(at: WorkScene.at(15))
        #expect(try await scene.mail() == ["Jonas Weber: Overdue: Analysis for Lakeside Clinic"])
    }

    @Test func `is held up by nothing that can't be done`() async throws {
        let scene = try await WorkScene()
        try await scene.file.write { transaction in
            try transaction.database.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE request SET stage = 'nonsense', attend_at = 1 WHERE id = \(scene.asked.number);
                    PRAGMA ignore_check_constraints = OFF;
                    """)
        }
        let round = try await scene.work(at: WorkScene.at(15))
        #expect(round.faults.count == 1)
        #expect(round.next == WorkScene.at(16))
        #expect(try await scene.mail().contains("Marta Keller: Overdue: Analysis for Lakeside Clinic"))
    }
}
