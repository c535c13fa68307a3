import Foundation
import Store

/// A thousand tenants visited in no order, more than may be open at once.
struct TenantsBench {
    let path: String
    let seconds: Int
    private static let tenants = 1000

    func measure() async throws -> [BenchResult] {
        let fill = BenchFill(references: 20, requests: 20, now: Date())
        _ = try await BenchFolder(folder: try DataFolder(path), tenants: Self.tenants, fill: fill).make()
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let script = """
            local threads = 0
            function setup(thread) thread:set("number", threads); threads = threads + 1 end
            function init(args) math.randomseed(number + 1) end
            function request()
                return wrk.format("GET", "/bench-" .. math.random(\(Self.tenants)) .. "/sign-in")
            end
            """
        let outcome = try await LoadRun(connections: 32, seconds: seconds, script: script).load(
            server.address)
        return [
            BenchResult(.tenants, "99th percentile", outcome.p99, "ms", atMost: 50),
            BenchResult(.tenants, "memory, at most", server.peakMegabytes, "MB", atMost: 500),
            BenchResult(.tenants, "open files", Double(server.openFiles), "", atMost: 1600),
            BenchResult(.tenants, "errors", Double(outcome.errors), "", atMost: 0),
        ]
    }
}
