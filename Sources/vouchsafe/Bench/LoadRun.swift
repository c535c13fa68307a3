import Foundation

/// A run of wrk, the load generator, against a server.
struct LoadRun {
    /// What wrk counted.
    struct Outcome: Sendable {
        let requestsPerSecond: Double
        /// The time within which 99 of 100 answers came, in milliseconds.
        let p99: Double
        /// Answers that were no 2xx or 3xx, and connections that failed.
        let errors: Int
    }

    let connections: Int
    let seconds: Int
    /// A script in Lua that makes the requests; nil for the same GET again and again.
    var script: String?
    var headers: [String: String] = [:]

    /// Loads an address until the time is up.
    func load(_ address: String) async throws -> Outcome {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).lua").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var arguments = [
            "-t\(min(2, connections))", "-c\(connections)", "-d\(seconds)s", "--latency", "--timeout", "10s",
        ]
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            arguments += ["-H", "\(name): \(value)"]
        }
        if let script {
            try Data(script.utf8).write(to: URL(fileURLWithPath: path))
            arguments += ["-s", path]
        }
        return try Self.outcome(try await Self.run(arguments + [address]))
    }

    private static func run(_ arguments: [String]) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["wrk"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.standardError
        try process.run()
        // Some lines: they fit into the pipe.
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
        }
        guard process.terminationStatus == 0 else {
            throw CommandFailure("wrk is needed for this benchmark, and it could not be run.")
        }
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    static func outcome(_ text: String) throws -> Outcome {
        guard let rate = text.firstMatch(of: #/Requests\/sec:\s+([\d.]+)/#).flatMap({ Double($0.output.1) }),
            let p99 = text.firstMatch(of: #/99%\s+([\d.]+)(us|ms|s)\b/#), let time = Double(p99.output.1)
        else { throw CommandFailure("wrk said something that is not understood:\n\(text)") }
        let units: [Substring: Double] = ["us": 0.001, "ms": 1, "s": 1000]
        let unit = units[p99.output.2] ?? 1
        let refused =
            text.firstMatch(of: #/Non-2xx or 3xx responses: (\d+)/#).flatMap { Int($0.output.1) } ?? 0
        let failed = text.firstMatch(of: #/connect (\d+), read (\d+), write (\d+), timeout (\d+)/#).map {
            match in
            [match.output.1, match.output.2, match.output.3, match.output.4].compactMap { Int($0) }.reduce(
                0, +)
        }
        return Outcome(requestsPerSecond: rate, p99: time * unit, errors: refused + (failed ?? 0))
    }
}
