import Domain
import Foundation
import Store
import Testing

@Suite struct `A change of a tier in 200 tenants, whose server is killed again and again` {
    private static let slugs = (1...200).compactMap { Slug("tenant-\($0)") }

    @Test func `is made once in each of them by those that are started after it`() async throws {
        let program = try Program()
        defer { program.remove() }
        let orders = TierOrders(program: program)
        try await orders.order(Self.slugs)
        var inTheMiddle = 0
        for round in 1...6 {
            let before = try await orders.done()
            if before.order == .finished { break }
            let end = try await RunningServer.run(program) { server in
                // Killed a few tenants further, each time at another point of the work.
                try await orders.wait { $0.count >= before.count + 5 * (round % 3 + 1) }
                server.kill()
            }
            #expect(end.code != 0)
            let sight = try await orders.look(at: Self.slugs)
            if sight.done > before.count, sight.done < Self.slugs.count { inTheMiddle += 1 }
            // What the control database says was done is done in the tenant; the other way round it may lag behind.
            #expect(sight.limits.count { $0 == TierOrders.after } >= sight.done, "round \(round)")
            #expect(sight.changes.allSatisfy { $0 <= 1 }, "round \(round)")
            #expect(sight.acts == sight.done, "round \(round)")
        }
        #expect(inTheMiddle > 2, "it was killed in the middle \(inTheMiddle) times")
        let end = try await RunningServer.run(program) { _ in
            try await orders.wait { $0.order == .finished }
        }
        #expect(end.code == 0)
        let sight = try await orders.look(at: Self.slugs)
        #expect(sight.order == .finished)
        #expect(sight.counts == [.done: 200])
        #expect(sight.acts == 200)
        #expect(sight.limits == Array(repeating: TierOrders.after, count: 200))
        #expect(sight.changes == Array(repeating: 1, count: 200))
        #expect(try await program.run("doctor").code == 0)
    }

    @Test func `leaves out what is missing or written by a newer version`()
        async throws
    {
        let program = try Program()
        defer { program.remove() }
        let orders = TierOrders(program: program)
        let slugs = Array(Self.slugs.prefix(6))
        try await orders.order(slugs)
        let missing = program.data + "/tenants/\(slugs[1]).sqlite"
        try FileManager.default.moveItem(atPath: missing, toPath: missing + ".away")
        try OtherSchema(program.data + "/tenants/\(slugs[4]).sqlite").addMigration("9999 of a later time")
        let end = try await RunningServer.run(program) { _ in
            try await orders.wait { $0.count == 4 && $0.order == .ordered }
        }
        #expect(end.code == 0)
        let whole = slugs.filter { $0 != slugs[1] && $0 != slugs[4] }
        let sight = try await orders.look(at: whole)
        #expect(sight.limits == Array(repeating: TierOrders.after, count: 4))
        #expect(sight.counts == [.done: 4, .failed: 2])
        // It is not given up: the two are tried again later.
        #expect(sight.order == .ordered)
    }
}
