import ArgumentParser
import Foundation
import Logging
import Store
import Web

/// Starts the demo: two tenants with a year behind them, in a folder made anew each time.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a demo with two tenants and a cast to sign in as.",
        discussion: """
            Everything lies in a folder of its own that is made anew at each start. A folder that holds anything but an \
            earlier demo is never touched.
            """)

    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(name: .customLong("base-url"), help: "The address under which people reach the demo.")
    var baseURL: String?
    @Option(
        name: .customLong("data"),
        help: "The demo's folder (or VOUCHSAFE_DATA; default: one in the system's temporary folder).")
    var data: String?

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("--port: \(port) is no port; choose one from 1 to 65535.")
        }
    }

    func run() async throws {
        let path = data ?? DataOption.environment ?? Self.temporaryFolder(port: port)
        let (folder, lock) = try DemoFolder(path).makeAnew()
        let address = baseURL ?? "http://\(host):\(port)"
        guard let base = BaseURL(address) else {
            throw CommandFailure("--base-url: “\(address)” is no address like https://refs.example.com.")
        }
        var settings = ServerSettings(baseURL: base)
        settings.host = host
        settings.port = port
        let open = try OpenFolder(folder, use: .alone, base: base)
        let seed = DemoSeed(folder: folder, control: open.control, registry: open.registry, now: Date())
        let cast = try await seed.fill().cast
        settings.demo = cast
        var logger = Logger(label: "vouchsafe")
        logger.logLevel = .warning
        let server = try open.server(settings, logger: logger)
        let sender = try Settings(environment: [:]).mailSender(for: base)
        let worker = open.worker(for: server, sender: sender, logger: logger)
        try await server.run(beside: [worker]) { _ in
            // At once, also where standard output is a file or a pipe.
            let welcome = DemoWelcome(cast: cast, address: base.origin).text
            FileHandle.standardOutput.write(Data(welcome.utf8))
        }
        try await open.close()
        withExtendedLifetime(lock) {}
    }

    private static func temporaryFolder(port: Int) -> String {
        FileManager.default.temporaryDirectory.appending(path: "vouchsafe-demo-\(getuid())-\(port)").path
    }
}
