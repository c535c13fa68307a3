import Domain
import Foundation
import Testing

@testable import Outbound
@testable import Store

@Suite struct `What the clock brings` {
    private static let reminder =
        "\"Marta Keller\" <marta@acme.test>: Due 10 March 2026, 14:00 (GMT): Lakeside Clinic"
    private static let escalation =
        "\"Marta Keller\" <marta@acme.test>: Overdue: Analysis for Lakeside Clinic"

    @Test func `leaves when it is due, and the tenant is not opened before`() async throws {
        let scene = try await ClockScene()
        try await scene.roundAfterRestart()
        try await scene.roundAfterRestart()
        #expect(try scene.mail().isEmpty)
        // Two business hours before the due time.
        #expect(try await scene.nextVisit() == OutboxScene.start + 2 * 3600)
        scene.outbox.advance(by: 2 * 3600 - 1)
        try await scene.roundAfterRestart()
        #expect(scene.outbox.registry.openCount == 0)
        scene.outbox.advance(by: 1)
        try await scene.roundAfterRestart()
        #expect(scene.outbox.registry.openCount == 1)
        #expect(try scene.mail() == [Self.reminder])
    }

    @Test func `leaves once, however often the server is started again`() async throws {
        let scene = try await ClockScene()
        for _ in 0..<(4 * 6) {
            scene.outbox.advance(by: 600)
            for _ in 0..<3 { try await scene.roundAfterRestart() }
        }
        #expect(try scene.mail() == [Self.reminder, Self.escalation])
    }

    @Test func `leaves after a crash between the clock's turn and the mail's`() async throws {
        let scene = try await ClockScene()
        try await scene.roundAfterRestart()
        scene.outbox.advance(by: 2 * 3600)
        let turn = try #require(try await scene.outbox.wakes.due(at: scene.outbox.now, most: 1).first)
        scene.outbox.wakes.begin(turn)
        let now = scene.outbox.now
        _ = try await scene.outbox.registry.withTenant(turn.slug) {
            try await TenantWork($0, at: now).run()
        }
        #expect(try scene.mail().isEmpty)
        try await scene.roundAfterRestart()
        #expect(try scene.mail() == [Self.reminder])
    }

    @Test func `leaves once after a crash before the turn was over`() async throws {
        let scene = try await ClockScene()
        try await scene.roundAfterRestart()
        scene.outbox.advance(by: 2 * 3600)
        try await scene.roundAfterRestart()
        // The list as it was when the tenant's turn began.
        try await scene.outbox.control.write { try $0.wake(OutboxScene.acme, at: OutboxScene.start) }
        try await scene.roundAfterRestart()
        #expect(try scene.mail() == [Self.reminder])
    }

    @Test func `is a digest on the next business morning for who wants one`() async throws {
        let scene = try await ClockScene()
        let (marta, now) = (scene.marta, scene.outbox.now)
        try await scene.roundAfterRestart()
        try await scene.outbox.registry.withTenant(OutboxScene.carewell) { tenant in
            try await tenant.write { transaction in
                let priya = try transaction.add(
                    "Priya Raman", mail: try #require(MailAddress("priya@care.test")), role: .ae,
                    timeZone: .gmt,
                    at: now)
                try transaction.setDigest(true, for: priya, at: now)
            }
        }
        try await scene.outbox.registry.withTenant(OutboxScene.acme) { tenant in
            try await tenant.write { try $0.setDigest(true, for: marta, at: now) }
        }
        for _ in 0..<40 {
            scene.outbox.advance(by: 1800)
            try await scene.roundAfterRestart()
        }
        #expect(try scene.mail().filter { $0.contains("Your requests today") }.isEmpty)
        for _ in 0..<8 {
            scene.outbox.advance(by: 1800)
            try await scene.roundAfterRestart()
        }
        // Nothing is open at Carewell, so Priya gets none.
        #expect(
            try scene.mail().filter { $0.contains("Your requests today") } == [
                "\"Marta Keller\" <marta@acme.test>: Your requests today: 1 overdue"
            ])
    }
}
