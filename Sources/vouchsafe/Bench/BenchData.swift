import ArgumentParser
import Domain
import Foundation
import Store

/// Makes a data folder of a given size.
struct BenchData: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data", abstract: "Makes a data folder of a given size, and says how to sign in.",
        discussion: """
            Each of the tenants bench-1, bench-2, … holds that many references and requests, with the same people and \
            passwords in all of them. Most requests are open, at the steps up to confirmation.
            """)

    @Option(help: "How many tenants.") var tenants = 1
    @Option(help: "How many requests in each.") var requests = 1000
    @Option(help: "How many references in each.") var references = 200
    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    private struct Report: Encodable {
        let folder: String
        let tenants: [String]
        let coordinator: String
        let ae: String
        let password: String
    }

    func validate() throws {
        guard (1...100_000).contains(tenants), (0...1_000_000).contains(requests),
            (0...1_000_000).contains(references)
        else {
            throw ValidationError(
                "There can be 1 to 100,000 tenants, and up to a million requests and references.")
        }
    }

    func run() async throws {
        let path = try data.settings().dataPath
        guard ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).isEmpty else {
            throw CommandFailure("\(path) holds something already. Name a folder that is empty or not there.")
        }
        let folder = try DataFolder(path)
        let made = try await BenchFolder(
            folder: folder, tenants: tenants,
            fill: BenchFill(references: references, requests: requests, now: Date())
        ).make()
        folder.giveToOwner()
        let report = Report(
            folder: folder.path, tenants: made.slugs.map(\.text),
            coordinator: made.people.coordinator.mail.text,
            ae: made.people.ae.mail.text, password: made.password)
        if json { return try Output.say(json: report) }
        Output.say(
            """
            \(folder.path): \(tenants) tenants (\(made.slugs[0])\(tenants > 1 ? " to \(made.slugs[tenants - 1])" : "")), \
            each with \(requests) requests and \(references) references.

            Coordinator  \(report.coordinator)
            AE           \(report.ae)
            Password     \(report.password)

            Start it with: vouchsafe serve --data \(folder.path), and sign in at /\(made.slugs[0])/sign-in
            """)
    }
}
