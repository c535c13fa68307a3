import Foundation
import Store

/// The page that coordinators look at all day, under load.
struct QueueBench {
    let path: String
    let seconds: Int

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(references: 300, requests: 2000, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: 1, fill: fill).make()
        let slug = made.slugs[0]
        let session = try await BenchFolder.session(of: made.people.coordinator, at: slug, in: folder)
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let headers = ["Cookie": "vs-\(slug)=\(session)", "Accept-Encoding": "gzip"]
        let address = "\(server.address)/\(slug)/coordinator/queue"
        _ = try await LoadRun(connections: 16, seconds: 2, headers: headers).load(address)
        let outcome = try await LoadRun(connections: 16, seconds: seconds, headers: headers).load(address)
        return [
            BenchResult(.queue, "requests", outcome.requestsPerSecond, "a second", atLeast: 3000),
            BenchResult(.queue, "99th percentile", outcome.p99, "ms", atMost: 15),
            BenchResult(.queue, "memory in that load, at most", server.peakMegabytes, "MB", atMost: 60),
            BenchResult(.queue, "errors", Double(outcome.errors), "", atMost: 0),
        ]
    }
}
