import Foundation
import Testing

/// A server that the program runs on a data folder, on a port that nobody has.
struct RunningServer {
    struct NotStarted: Error {
        let errors: String
    }

    let port: Int
    private let running: Running

    /// Runs one while `body` does, and then tells it to stop.
    ///
    /// - Returns: how the server ended.
    @discardableResult
    static func run(
        _ program: Program, environment: [String: String] = [:],
        _ body: (RunningServer) async throws -> Void
    ) async throws -> Program.Result {
        await Turns.servers.take()
        defer { Turns.servers.pass() }
        let port = try freePort()
        let running = try program.start(["serve", "--port", "\(port)"], environment: environment)
        guard try await running.hasSaid("Vouchsafe is ready") else {
            running.kill()
            throw NotStarted(errors: await running.end().errors)
        }
        do {
            try await body(RunningServer(port: port, running: running))
        } catch {
            running.kill()
            _ = await running.end()
            throw error
        }
        running.terminate()
        return await running.end()
    }

    /// Starts one and kills it as soon as something is so, or after a minute; it may not be ready by then. On a thread of its
    /// own, since what is looked for may take less time than a busy pool of tasks takes to look.
    static func killed(
        _ program: Program, when isSo: @escaping @Sendable () -> Bool
    ) async throws -> Program.Result {
        await Turns.servers.take()
        defer { Turns.servers.pass() }
        let running = try program.start(["serve", "--port", "\(try freePort())"])
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let end = Date() + 60
                while !isSo(), running.isRunning, Date() < end { usleep(1000) }
                running.kill()
                continuation.resume()
            }
        }
        return await running.end()
    }

    /// What it has written to standard output.
    var said: String { running.said }
    var isRunning: Bool { running.isRunning }

    func kill() { running.kill() }
    func terminate() { running.terminate() }

    /// Given by the system and let go of at once.
    private static func freePort() throws -> Int {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, size) == 0 ? getsockname(descriptor, address, &size) : -1
            }
        }
        guard result == 0 else { throw Connection.Failed() }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
