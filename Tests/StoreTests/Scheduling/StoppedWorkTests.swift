import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A server that is stopped` {
    private struct Killed: Error {}

    /// Every moment at which something comes due within nine days.
    private static func moments() async throws -> [Date] {
        let scene = try await scene()
        var moments: [Date] = []
        var next = try await scene.work(at: TenantFile.now).next
        while let moment = next, moment < WorkScene.at(9, days: 9) {
            moments.append(moment)
            next = try await scene.work(at: moment).next
        }
        return moments
    }

    private static func scene() async throws -> WorkScene {
        let scene = try await WorkScene()
        try await scene.file.write { try $0.setDigest(true, for: scene.marta.id, at: TenantFile.now) }
        try await scene.pause(scene.unread, at: TenantFile.now, until: TenantFile.today.adding(days: 1))
        return scene
    }

    @Test func `between any two transactions does nothing twice and leaves nothing out`() async throws {
        let (whole, stopped) = (try await Self.scene(), try await Self.scene())
        for moment in try await Self.moments() {
            try await whole.work(at: moment)
            while let next = try await stopped.work(at: moment, atMost: 1).next, next <= moment {
                try await stopped.restart()
            }
        }
        let traces = try await whole.traces()
        #expect(try await stopped.traces() == traces)
        #expect(traces.count > 40)
    }

    @Test func `inside any transaction does nothing twice and leaves nothing out`() async throws {
        let (whole, killed) = (try await Self.scene(), try await Self.scene())
        for moment in try await Self.moments() {
            try await whole.work(at: moment)
            while let due = try await killed.file.read({ try $0.attention(at: moment) }) {
                await #expect(throws: Killed.self) {
                    try await killed.file.write { transaction in
                        try transaction.attend(to: due, at: moment)
                        throw Killed()
                    }
                }
                try await killed.restart()
                try await killed.work(at: moment, atMost: 1)
            }
        }
        #expect(try await killed.traces() == whole.traces())
    }

    @Test func `and woken only when something is due does what one does that looks all the time`()
        async throws
    {
        let (woken, restless) = (try await Self.scene(), try await Self.scene())
        let moments = try await Self.moments()
        for moment in moments { try await woken.work(at: moment) }
        var moment = TenantFile.now
        while moment < WorkScene.at(9, days: 9) {
            try await restless.work(at: moment)
            moment += 600
        }
        // What the restless one does it does at the next ten minutes; here everything is due at a full hour or half.
        #expect(try await restless.traces() == woken.traces())
        #expect(moments.count < 30)
    }

    @Test func `sends no digest of a morning that has gone`() async throws {
        let scene = try await Self.scene()
        try await scene.work(at: WorkScene.at(18, days: 1))
        #expect(try await scene.mail().filter { $0.contains("Your requests today") }.isEmpty)
        let round = try await scene.work(at: WorkScene.at(9, days: 2))
        #expect(try await scene.mail().filter { $0.contains("Your requests today") }.count == 1)
        #expect(try #require(round.next) > WorkScene.at(9, days: 2))
    }
}
