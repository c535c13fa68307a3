import Domain
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import Store

/// How many sequences run: a few in every run of the tests, as many as `SEQUENCES` says when somebody wants to know.
private let sequences = ProcessInfo.processInfo.environment["SEQUENCES"].flatMap { Int($0) } ?? 16

@Suite struct `Asks, answers, moves, cancellations and changed limits in any order` {
    /// People who act at the same time in one sequence, and steps that each takes.
    private static let (people, steps) = (4, 60)

    @Test func `leave nobody over a limit without an override, and as much held as is open`() async throws {
        let worlds = try await Self.run(seeds: (1...sequences).map { UInt64($0) })
        var taken = 0
        var sum = LimitTally()
        for (seed, record) in worlds {
            taken += record.steps.count
            sum.add(record)
            if let fault = record.fault { Issue.record("seed \(seed): \(fault)") }
        }
        print(
            "Limits: \(worlds.count) sequences, \(taken) steps taken by \(Self.people) people at once each, \(sum)"
        )
        // A walk that never meets a limit shows nothing.
        #expect(sum.refusedByLimits > worlds.count && sum.overrides > 0 && sum.lowered > 0)
        #expect(sum.completions > worlds.count && sum.misses > 0 && sum.waits > worlds.count)
    }

    @Test func `that go round the rules are found out by the recount`() async throws {
        var random = SeededRandom(seed: 7)
        let world = try await LimitWorld(&random)
        let (before, after) = try await world.file.write { transaction in
            let before = try LimitRecount(transaction.database)
            try transaction.database.change(
                "UPDATE engagement SET state = 'asked', slot_day = '2026-03-10' WHERE reference_id = 1")
            try transaction.database.change(
                "UPDATE engagement SET slots = 5 WHERE id = (SELECT min(id) FROM engagement WHERE reference_id = 1)"
            )
            return (before, try LimitRecount(transaction.database))
        }
        #expect(
            after.faults(since: before).contains {
                $0.hasPrefix("reference 1 has") && $0.hasSuffix("in 2026 Q1")
            })
        #expect(after.faults(since: after).isEmpty)
        #expect(after.over == [1])
    }

    private static func run(seeds: [UInt64]) async throws -> [(UInt64, LimitRecord)] {
        try await withThrowingTaskGroup(of: (UInt64, LimitRecord).self) { group in
            var found: [(UInt64, LimitRecord)] = []
            for (place, seed) in seeds.enumerated() {
                if place >= 2, let done = try await group.next() { found.append(done) }
                group.addTask { (seed, try await run(seed: seed)) }
            }
            for try await done in group { found.append(done) }
            return found
        }
    }

    private static func run(seed: UInt64) async throws -> LimitRecord {
        var random = SeededRandom(seed: seed)
        let world = try await LimitWorld(&random)
        let seeds = (0..<people).map { _ in random.next() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seed in seeds {
                group.addTask {
                    var random = SeededRandom(seed: seed)
                    try await world.walk(steps, &random)
                }
            }
            try await group.waitForAll()
        }
        try await check(world)
        return world.outcome
    }

    /// The file as it lies on disk afterwards, read by a connection of its own.
    private static func check(_ world: LimitWorld) async throws {
        await world.file.registry.closeAll()
        let path = world.file.folder.tenant(TenantFile.slug.text)
        let recount = try await DatabaseQueue(path: path).read { try LimitRecount($0) }
        for reference in recount.over {
            let isExplained =
                recount.overrides[reference] ?? 0 > 0 || world.outcome.lowered.contains(reference)
            #expect(isExplained, "reference \(reference) is over a limit, and nothing says why")
        }
        let open = try await DatabaseQueue(path: path).read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT coalesce(sum(slots), 0) FROM engagement
                    WHERE state IN ('asked', 'accepted', 'introduced', 'scheduled')
                    """) ?? -1
        }
        let held = recount.held.filter { $0.key.window.contains("Q") }.values.reduce(0, +)
        #expect(held == open, "\(held) held, \(open) open")
    }
}

/// What the sequences came to, all together.
private struct LimitTally: CustomStringConvertible {
    private(set) var (refused, refusedByLimits, overrides, completions, misses, waits, lowered) =
        (0, 0, 0, 0, 0, 0, 0)

    mutating func add(_ record: LimitRecord) {
        refused += record.refused
        refusedByLimits += record.refusedByLimits
        overrides += record.overrides
        completions += record.completions
        misses += record.misses
        waits += record.waits
        lowered += record.lowered.count
    }

    var description: String {
        "\(refused) refused (\(refusedByLimits) by a limit or a rest), \(overrides) overrides, \(completions) calls, "
            + "\(misses) missed, \(waits) waits, \(lowered) left over a limit by its being lowered"
    }
}
