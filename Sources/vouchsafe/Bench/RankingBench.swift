import Domain
import Foundation
import Store

/// Ranking a large pool for one request, as its page does it: read, judged and put in order.
struct RankingBench {
    let path: String
    private static let references = 10_000
    private static let rounds = 20

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(references: Self.references, requests: 200, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: 1, fill: fill).make()
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let times = try await registry.withTenant(made.slugs[0]) { tenant in
            var times: [Double] = []
            for _ in 0...Self.rounds {
                let began = ContinuousClock.now
                let file = try await tenant.read { try $0.requestFile(ID(1), at: Date()) }
                times.append((ContinuousClock.now - began).milliseconds)
                guard let ranking = file?.ranking,
                    ranking.placeCount + ranking.excludedCount == Self.references
                else { throw CommandFailure("The ranking is not of \(Self.references) references.") }
            }
            return times
        }
        await registry.closeAll()
        // The first fills SQLite's cache.
        let sorted = times.dropFirst().sorted()
        return [
            BenchResult(.ranking, "10,000 references, median", sorted[sorted.count / 2], "ms", atMost: 10)
        ]
    }
}
