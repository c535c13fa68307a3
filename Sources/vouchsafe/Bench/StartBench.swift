import Foundation
import Store

/// How long people wait after a restart.
struct StartBench {
    let path: String
    private static let tenants = 1000
    private static let rounds = 9

    func measure() async throws -> [BenchResult] {
        let fill = BenchFill(references: 20, requests: 20, now: Date())
        _ = try await BenchFolder(folder: try DataFolder(path), tenants: Self.tenants, fill: fill).make()
        var times: [Double] = []
        for _ in 0..<Self.rounds {
            let server = try await BenchServer(data: path)
            times.append(server.startTime)
            server.stop()
        }
        return [
            BenchResult(
                .start, "start to ready with 1,000 tenants, median", times.sorted()[Self.rounds / 2], "ms",
                atMost: 200)
        ]
    }
}
