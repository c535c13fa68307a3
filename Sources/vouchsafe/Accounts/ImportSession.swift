import Domain
import Foundation
import Store

/// Takes several files into one tenant, in the order in which they need each other.
struct ImportSession: Sendable {
    let sheets: [ImportSheet]
    let policy: ImportRun.Policy
    /// Told in a line how far it is.
    let onProgress: @Sendable (String) -> Void

    /// Takes the files into a copy of the tenant that is thrown away: what it says is what would happen.
    func rehearse(on slug: Slug, in open: OpenFolder) async throws -> ImportReport {
        let path = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let stage = try DataFolder(path)
        try StoredFile(open.folder.tenant(slug.text), kind: .tenant).copy(to: stage.tenant(slug.text))
        let registry = TenantRegistry(folder: stage) { _, _ in "" }
        let report = try await registry.withTenant(slug) { try await take(into: $0) }
        await registry.closeAll()
        return report
    }

    func take(into tenant: TenantDatabase) async throws -> ImportReport {
        var files: [ImportReport.File] = []
        for sheet in sheets.sorted(by: { ($0.order, $0.name) < ($1.order, $1.name) }) {
            if let mapping = sheet.mapping {
                files.append(try await take(sheet, mapping, into: tenant))
            } else {
                files.append(.leftOut(sheet.name))
            }
        }
        return ImportReport(
            tenant: tenant.slug.text, files: files, figures: try await ImportReport.Figures(of: tenant))
    }

    private func take(
        _ sheet: ImportSheet, _ mapping: ColumnMapping, into tenant: TenantDatabase
    ) async throws -> ImportReport.File {
        let actor = ImportActor(operatorAt: Date())
        let id = try await tenant.write {
            try $0.stage(sheet.bytes, named: sheet.name, as: mapping, by: actor)
        }
        guard let proposal = try await tenant.proposal(of: id, at: Date()) else {
            throw CommandFailure("\(sheet.name): somebody took or discarded it meanwhile.")
        }
        let fault: String? =
            if let refusal = proposal.refusal {
                refusal.sentence
            } else if !proposal.mayBeTaken {
                "no row of it can be taken."
            } else if policy == .all, proposal.refusedCount > 0 {
                "\(proposal.refusedCount) of its rows are refused, so nothing of it was taken."
            } else { nil }
        if let fault {
            try await tenant.write { try $0.discard(id, at: Date()) }
            return ImportReport.File(sheet, proposal, tally: ImportTally(), fault: "\(sheet.name): \(fault)")
        }
        try await tenant.write { [policy] in try $0.start(id, policy: policy, at: Date()) }
        let (name, onProgress) = (sheet.name, onProgress)
        try await ImportJob(id, at: tenant, by: actor).run(
            now: { Date() },
            onProgress: { done, total in
                if total > 2000, done % 2000 == 0 {
                    onProgress(
                        "\(name): \(Money.grouped(Int64(done))) of \(Money.grouped(Int64(total))) rows")
                }
            })
        guard let run = try await tenant.read({ try $0.importRun(id) }), run.state == .done else {
            throw CommandFailure("\(sheet.name): somebody else took it over meanwhile.")
        }
        return ImportReport.File(sheet, proposal, tally: run.tally, fault: nil)
    }
}
