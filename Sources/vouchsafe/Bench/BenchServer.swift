import Foundation

/// A server under measurement: this program again, on a port of its own.
struct BenchServer {
    let port: Int
    /// From the start of the process to the first answer that it is ready, in milliseconds.
    let startTime: Double
    private let process: Process

    init(data: String) async throws {
        port = try Self.freePort()
        process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = ["serve", "--data", data, "--port", "\(port)"]
        // What people who measure have set for themselves is not what is measured.
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("VOUCHSAFE_") }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let began = ContinuousClock.now
        try process.run()
        startTime = try await Self.ready(process, port, since: began)
    }

    var address: String { "http://127.0.0.1:\(port)" }

    /// The most memory that the process has had in use at a time, in megabytes.
    var peakMegabytes: Double { (number("status", "VmHWM:") ?? 0) / 1024 }

    var openFiles: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.processIdentifier)/fd").count)
            ?? 0
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    private func number(_ file: String, _ label: String) -> Double? {
        let path = "/proc/\(process.processIdentifier)/\(file)"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(label) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    }

    private static func ready(
        _ process: Process, _ port: Int, since began: ContinuousClock.Instant
    ) async throws -> Double {
        while ContinuousClock.now - began < .seconds(60) {
            guard process.isRunning else { throw CommandFailure("The server did not start.") }
            if Probe(port: port).isReady { return (ContinuousClock.now - began).milliseconds }
            try await Task.sleep(for: .milliseconds(1))
        }
        process.terminate()
        throw CommandFailure("The server was not ready within a minute.")
    }

    private static func freePort() throws -> Int {
        guard let port = Probe.freePort() else { throw CommandFailure("There is no free port.") }
        return port
    }

    private static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).path
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
