import Foundation
import Synchronization

/// The built program, run as people run it.
struct Program: Sendable {
    /// What a run came to.
    struct Result: Sendable {
        let code: Int32
        let out: String
        let errors: String
    }

    struct Missing: Error {}

    /// The folder that everything of this test lies in; the program runs there.
    let folder: String
    private static let timeLimit: TimeInterval = 180

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// The data folder that the program uses where no other is named.
    var data: String { folder + "/data" }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Result {
        try await run(arguments, environment: environment)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
        await Turns.commands.take()
        defer { Turns.commands.pass() }
        let running = try start(arguments, environment: environment)
        let limit = Task {
            try await Task.sleep(for: .seconds(Self.timeLimit))
            running.kill()
        }
        defer { limit.cancel() }
        return await running.end()
    }

    /// Starts it and lets it run.
    ///
    /// - Parameter limit: what the shell limits before, as "ulimit -n 500".
    func start(
        _ arguments: [String], environment: [String: String] = [:], limit: String? = nil
    ) throws -> Running {
        let path = try Self.path()
        var whole = ["PATH": "/usr/bin:/bin", "VOUCHSAFE_PUBLIC": Self.root.appending(path: "Public").path]
        whole.merge(environment) { $1 }
        guard let limit else { return try Running(path, arguments, environment: whole, in: folder) }
        let shell = ["-c", "\(limit) && exec \"$0\" \"$@\"", path]
        return try Running("/bin/sh", shell + arguments, environment: whole, in: folder)
    }

    /// Beside the tests' own executable, which the same build made.
    private static func path() throws -> String {
        let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let places = [own, root.appending(path: ".build/debug")].map { $0.appending(path: "vouchsafe").path }
        guard let path = places.first(where: FileManager.default.isExecutableFile) else { throw Missing() }
        return path
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The vendor's CRM export, which is not part of the repository.
    static let crm = root.appending(path: "../shared/data/crm").standardized.path
    static let hasCRM = FileManager.default.fileExists(atPath: crm)
}

/// The program while it runs.
final class Running: Sendable {
    private let process = Process()
    private let ended: AsyncStream<Int32>
    private let out: String
    private let errors: String

    fileprivate init(
        _ path: String, _ arguments: [String], environment: [String: String], in folder: String
    ) throws {
        let name = UUID().uuidString
        (out, errors) = ("\(folder)/\(name).out", "\(folder)/\(name).err")
        for file in [out, errors] { try Data().write(to: URL(filePath: file)) }
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: out))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        let (stream, continuation) = AsyncStream<Int32>.makeStream()
        ended = stream
        process.terminationHandler = { process in
            continuation.yield(process.terminationStatus)
            continuation.finish()
        }
        try process.run()
    }

    var isRunning: Bool { process.isRunning }
    var said: String { (try? String(contentsOfFile: out, encoding: .utf8)) ?? "" }

    /// As a power cut would, or the kernel when memory is short.
    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// As systemd does.
    func terminate() { process.terminate() }

    func end() async -> Program.Result {
        var code: Int32 = -1
        for await status in ended { code = status }
        return Program.Result(
            code: code, out: said, errors: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
    }

    /// Waits until standard output has these words.
    func hasSaid(_ words: String, within seconds: Double = 30) async throws -> Bool {
        let until = Date() + seconds
        while Date() < until {
            if said.contains(words) { return true }
            if !process.isRunning { return said.contains(words) }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
