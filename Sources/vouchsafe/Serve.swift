import ArgumentParser
import Foundation
import Logging
import Outbound
import Store
import Web

/// Runs the server on a data folder until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the server on a data folder.",
        discussion: """
            On a folder without an administrator it prints an address under which the first one is made, once. SIGTERM \
            and Ctrl-C finish the running requests, for ten seconds at most.

            Every setting of the README can stand in the environment or in the settings file; these flags beat both.
            """)

    @OptionGroup var data: DataOption
    @Option(help: "The address to listen on (default 127.0.0.1).") var host: String?
    @Option(help: "The port to listen on (default 8080).") var port: String?
    @Option(
        name: .customLong("base-url"),
        help: "The address under which people reach the server, as https://refs.example.com.")
    var baseURL: String?
    @Option(name: .customLong("public"), help: "The folder with the style and the script.")
    var publicFolder: String?

    func run() async throws {
        let settings = try data.settings([
            .host: host, .port: port, .baseURL: baseURL, .publicFolder: publicFolder,
        ])
        let server = try settings.server()
        let openTenants = try settings.openTenants()
        let sender = try settings.mailSender(for: server.baseURL)
        let mailServer = try settings.mailServer(for: server.baseURL)
        let logger = Self.logger(try settings.logLevel())
        let handles = try FileHandles.raise(tenants: openTenants, connections: server.connections)
        let folder = try DataFolder(settings.dataPath)
        let lock = try folder.lock()
        let open = try OpenFolder(folder, use: .alone, base: server.baseURL, openTenants: openTenants)
        Self.tell(logger, server, handles)
        let site = try open.server(server, logger: logger)
        try await Self.serve(
            open, site, beside: open.worker(for: site, sender: sender, mailServer: mailServer, logger: logger)
        )
        withExtendedLifetime(lock) {}
    }

    private static func serve(
        _ open: OpenFolder, _ server: Server, beside worker: OutboxWorker
    ) async throws {
        let setUp = try await server.setUpAddress
        let base = server.services.settings.baseURL
        try await server.run(beside: [worker]) { _ in
            Output.say("Vouchsafe is ready: \(base), with the data in \(open.folder.path)")
            if let setUp {
                Output.say(
                    "There is no administrator yet. Make the first one here, once, within seven days:\n\n  \(setUp)\n"
                )
            }
        }
        try await open.close()
    }

    private static func logger(_ level: Logger.Level) -> Logger {
        LoggingSystem.bootstrap { JSONLog(label: $0) }
        var logger = Logger(label: "vouchsafe")
        logger.logLevel = level
        return logger
    }

    private static func tell(_ logger: Logger, _ settings: ServerSettings, _ handles: FileHandles) {
        let sqlite = SQLiteVersion.loaded
        logger.info(
            "starting",
            metadata: ["sqlite": "\(sqlite)", "files": "\(handles.soft)", "base URL": "\(settings.baseURL)"])
        if !sqlite.allowsOtherCheckpointers {
            logger.notice(
                "nothing but this server may checkpoint its files: SQLite before 3.51.3 can corrupt them otherwise",
                metadata: ["sqlite": "\(sqlite)"])
        }
        let isNear = ["localhost", "127.0.0.1", "[::1]"].contains {
            settings.baseURL.authority == $0 || settings.baseURL.authority.hasPrefix($0 + ":")
        }
        if !settings.baseURL.isSecure, !isNear {
            logger.warning(
                "people reach this server without TLS: passwords and sessions can be read on the way")
        }
    }
}
