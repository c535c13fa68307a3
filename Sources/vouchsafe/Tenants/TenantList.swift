import ArgumentParser
import Domain
import Foundation
import Store

/// Lists the tenants.
struct TenantList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the tenants. A server may be running.")

    @Flag(help: "As JSON objects, one a line.") var json = false
    @OptionGroup var data: DataOption

    private struct Report: Encodable {
        let slug: String
        let name: String
        let state: String
        let suspendedBecause: String?
        let createdAt: Date
        /// When its file is removed, where it is to be.
        let deletesAt: Date?
        let bytes: Int
    }

    func run() async throws {
        let reports = try await data.beside { open, _ in
            try await open.control.read { try $0.tenants() }.map { tenant in
                Report(
                    slug: tenant.slug.text, name: tenant.name,
                    state: tenant.deletesAt != nil ? "deleted" : tenant.isSuspended ? "suspended" : "active",
                    suspendedBecause: tenant.isSuspended ? tenant.suspendedBecause : nil,
                    createdAt: tenant.createdAt, deletesAt: tenant.deletesAt,
                    bytes: StoredFile(open.folder.tenant(tenant.slug.text), kind: .tenant).bytes)
            }
        }
        if json { return try reports.forEach { try Output.say(json: $0) } }
        guard !reports.isEmpty else {
            return Output.say("There is no tenant yet. Make one with `vouchsafe tenant create`.")
        }
        let rows = reports.map { report in
            [
                report.slug, report.name, Self.standing(report),
                report.createdAt.formatted(.iso8601.year().month().day()), Bytes.spelled(report.bytes),
            ]
        }
        Output.say(TextTable(heads: ["Tenant", "Name", "State", "Since", "File"], rows: rows).text)
    }

    private static func standing(_ report: Report) -> String {
        if let deletesAt = report.deletesAt {
            return "to be deleted on \(Day(of: deletesAt, in: .gmt).spelled)"
        }
        return report.suspendedBecause.map { "suspended: \($0)" } ?? report.state
    }
}
