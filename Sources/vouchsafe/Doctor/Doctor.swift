import ArgumentParser
import Foundation
import Outbound
import Store
import Web

/// Examines a data folder and says what is wrong with it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Examines every file and the limits of the system. A server may be running.",
        discussion: "It changes nothing. It ends with 1 when something is wrong.")

    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    func run() async throws {
        let settings = try data.settings()
        let server = try settings.server()
        let mailServer = try settings.mailServer(for: server.baseURL, timeouts: .brief)
        var report = try Examination(
            folder: try data.existingFolder(), openTenants: try settings.openTenants(),
            connections: server.connections
        ).report()
        if let mailServer { await report.examine(mailServer) }
        if json { try Output.say(json: report) } else { Output.say(report.text) }
        let count = report.problems.count
        if count > 0 {
            throw CommandFailure(count == 1 ? "One thing is wrong." : "\(count) things are wrong.")
        }
    }
}
