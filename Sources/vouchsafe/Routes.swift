import ArgumentParser
import Foundation
import Logging
import Store
import Web

/// Lists every address that the server answers, and for whom.
struct Routes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every route: method, address, and whom it is for.")

    @Flag(help: "As a JSON array of objects with method, path and audience.") var json = false

    func run() async throws {
        let table = try await Self.table()
        if json {
            Output.say(table.json)
        } else {
            let rows = table.routes.map { [$0.method, $0.path, $0.audience.rawValue] }
            Output.say(TextTable(heads: ["Method", "Address", "For"], rows: rows).text)
        }
    }

    /// The table is written as the server is put together, which needs a data folder; an empty one does.
    private static func table() async throws -> RouteTable {
        let path = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let settings = try Settings(environment: [:]).server()
        let open = try OpenFolder(try DataFolder(path), use: .alone, base: settings.baseURL)
        let table = try open.server(settings, logger: Logger(label: "routes")).table
        try await open.close()
        return table
    }
}
