import ArgumentParser
import Domain
import Foundation
import Store

/// Brings every file up to date at once, which a server does with each tenant as it is first opened.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings every file up to date with this program. The server must be stopped.",
        discussion: """
            Nobody has to: a server does it with each tenant as it is first opened. Stopped in the middle, it goes on \
            where it was. A file that cannot be brought up to date is named, the others are; then the command ends with 1.
            """)

    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    struct Report: Encodable, Sendable {
        var current = 0
        var migrated: [String] = []
        var failed: [Failure] = []

        struct Failure: Encodable, Sendable {
            let tenant: String
            let why: String
        }
    }

    func run() async throws {
        let report = try await data.alone("Migrating changes every file", in: try data.existingFolder()) {
            open in
            var report = Report()
            for tenant in try await open.control.read({ try $0.tenants() }) {
                await Self.migrate(tenant.slug, in: open, &report)
            }
            return report
        }
        if json {
            try Output.say(json: report)
        } else {
            Output.say(
                "Tenants brought up to date: \(report.migrated.count). Up to date before: \(report.current).")
        }
        guard report.failed.isEmpty else {
            let lines = report.failed.map { "\($0.tenant) is left as it was: \($0.why)" }
            throw CommandFailure(lines.joined(separator: "\n"))
        }
    }

    private static func migrate(_ slug: Slug, in open: OpenFolder, _ report: inout Report) async {
        do {
            let wasCurrent =
                (try? StoredFile(open.folder.tenant(slug.text), kind: .tenant).schema()) == .current
            _ = try await open.registry.withTenant(slug) { try await $0.read { try $0.program() } }
            try await open.registry.close(slug)
            if wasCurrent { report.current += 1 } else { report.migrated.append(slug.text) }
        } catch {
            report.failed.append(Report.Failure(tenant: slug.text, why: "\(error)"))
        }
    }
}
