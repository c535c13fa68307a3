import ArgumentParser
import Domain
import Foundation
import Store

/// Takes files of the sales system, or a list of references, into a tenant.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes CSV files into a tenant. A server may be running.",
        discussion: """
            What a file holds is told by its columns; several files can be given at once, in any order, and a data \
            dictionary among them is left out. Rows that cannot be taken are listed with line, column and reason, and \
            the others are taken. Taking the same file again changes nothing.
            """)

    @OptionGroup var tenant: TenantArgument
    @Argument(help: "The files.") var files: [String]
    @Option(
        help:
            "What the files hold, where the columns do not tell: accounts, opportunities, products, sales-teams or references."
    )
    var kind: String?
    @Flag(name: .customLong("dry-run"), help: "Says what would happen, and changes nothing.")
    var dryRun = false
    @Flag(help: "Takes nothing of a file in which any row is refused.") var strict = false
    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name at least one file.") }
        if let kind, ImportKind(rawValue: kind) == nil {
            let kinds = ImportKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--kind: “\(kind)” is none of \(kinds).")
        }
    }

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        // All are read before the first is taken: a wrong file among them changes nothing.
        let kind = kind.flatMap { ImportKind(rawValue: $0) }
        let sheets = try files.map { try ImportSheet(at: $0, kind: kind) }
        let session = ImportSession(
            sheets: sheets, policy: strict ? .all : .skip,
            onProgress: { [json] line in if !json { Output.note(line) } })
        let isRehearsal = dryRun
        let report: ImportReport = try await data.beside { open, _ in
            guard try await open.control.read({ try $0.tenant(slug) }) != nil else {
                throw StoreFault.noSuchTenant(slug.text)
            }
            if isRehearsal { return try await session.rehearse(on: slug, in: open) }
            return try await open.registry.withTenant(slug) { try await session.take(into: $0) }
        }
        if json { try Output.say(json: report) } else { Output.say(report.text(isRehearsal: dryRun)) }
        if let fault = report.files.compactMap(\.fault).first { throw CommandFailure(fault) }
    }
}
