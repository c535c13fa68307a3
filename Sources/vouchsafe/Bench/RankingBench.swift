import Domain
import Foundation
import Store

/// Ranking a large pool for one request, as its page does it: read from the file, judged, put in order and explained.
struct RankingBench {
    let path: String
    let references: Int
    private static let request = ID<Request>(1)
    private static let coldRounds = 5
    private static let rounds = 30

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(references: references, requests: 200, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: 1, fill: fill).make()
        let slug = made.slugs[0]
        let pool = "\(ImportReport.grouped(references)) references"
        var cold: [Double] = []
        for _ in 1...Self.coldRounds {
            cold.append(try await opened(slug, in: folder) { [try await ranked($0)] }[0])
        }
        let warm = try await opened(slug, in: folder) { tenant in
            _ = try await ranked(tenant)
            return try await times { try await ranked(tenant) }
        }
        let coordinator = made.people.coordinator
        let changed = try await opened(slug, in: folder) { tenant in
            _ = try await ranked(tenant)
            var times: [Double] = []
            for round in 1...Self.rounds {
                try await change(ID(Int64(round)), Act(by: coordinator, at: Date()), tenant)
                times.append(try await ranked(tenant))
            }
            return times
        }
        let page = try await page(slug, coordinator, folder)
        return [
            BenchResult(.ranking, "\(pool), first after the file is opened", Self.median(cold), "ms"),
            BenchResult(.ranking, "\(pool), again", Self.median(warm), "ms", atMost: 10),
            BenchResult(.ranking, "\(pool), one changed since", Self.median(changed), "ms", atMost: 10),
            BenchResult(.ranking, "page of the first 50, over HTTP", Self.median(page), "ms", atMost: 20),
        ]
    }

    /// With a registry of its own, so that nothing is in memory yet.
    private func opened(
        _ slug: Slug, in folder: DataFolder,
        _ body: @escaping @Sendable (TenantDatabase) async throws -> [Double]
    ) async throws -> [Double] {
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let times = try await registry.withTenant(slug) { tenant in
            // Opening the file is not what is measured.
            _ = try await tenant.read { try $0.program() }
            return try await body(tenant)
        }
        await registry.closeAll()
        return times
    }

    /// The milliseconds from the question to all that the page with the first 50 shows.
    private func ranked(_ tenant: TenantDatabase) async throws -> Double {
        let began = ContinuousClock.now
        let file = try await tenant.read {
            try $0.requestFile(Self.request, at: Date(), window: RankingWindow(page: 1))
        }
        let time = (ContinuousClock.now - began).milliseconds
        guard let ranking = file?.ranking, ranking.placeCount + ranking.excludedCount == references else {
            throw CommandFailure("The ranking is not of \(references) references.")
        }
        return time
    }

    private func change(_ id: ID<Reference>, _ act: Act, _ tenant: TenantDatabase) async throws {
        try await tenant.write { transaction in
            guard let reference = try transaction.reference(id),
                let edition = try transaction.edition(of: id)
            else { throw CommandFailure("Reference \(id) is not there.") }
            var entry = ReferenceEntry(reference)
            entry.title = "Director of operations, changed"
            try transaction.save(
                try reference.change(
                    to: entry, at: reference.account, edition: edition, seen: edition, act))
        }
    }

    /// One browser, one page after the other, from the connection to the last byte.
    private func page(_ slug: Slug, _ coordinator: Contact, _ folder: DataFolder) async throws -> [Double] {
        let session = try await BenchFolder.session(of: coordinator, at: slug, in: folder)
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let headers = ["Cookie": "vs-\(slug)=\(session)", "Accept-Encoding": "gzip"]
        func ask() throws {
            let answer = Probe(port: server.port).page(
                "/\(slug)/coordinator/requests/\(Self.request)?ranking=1", headers: headers)
            guard answer.starts(with: Array("HTTP/1.1 200".utf8)) else {
                throw CommandFailure("The page of the ranking did not come.")
            }
        }
        try ask()
        return try await times {
            let began = ContinuousClock.now
            try ask()
            return (ContinuousClock.now - began).milliseconds
        }
    }

    private func times(_ measure: () async throws -> Double) async throws -> [Double] {
        var times: [Double] = []
        for _ in 1...Self.rounds { times.append(try await measure()) }
        return times
    }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
