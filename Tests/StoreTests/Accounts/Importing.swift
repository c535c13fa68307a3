import Domain
import Foundation
import GRDB

@testable import Store

/// Takes files typed out in a test, or those of the vendor's CRM, into a tenant as the product does.
extension TenantFile {
    static let crm: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.appending(path: "../shared/data/crm").standardized
    }()

    static let hasCRM = FileManager.default.fileExists(atPath: crm.path)

    @discardableResult
    func take(_ text: String, policy: ImportRun.Policy = .skip, by actor: ImportActor? = nil) async throws
        -> ImportRun
    {
        try await take(bytes: [UInt8](text.utf8), named: "typed.csv", policy: policy, by: actor)
    }

    @discardableResult
    func takeCRM(_ name: String) async throws -> ImportRun {
        let bytes = [UInt8](try Data(contentsOf: Self.crm.appending(path: name)))
        return try await take(bytes: bytes, named: name)
    }

    func stage(_ text: String) async throws -> ID<ImportRun> {
        try await stage(bytes: [UInt8](text.utf8), named: "typed.csv", by: ImportActor(operatorAt: Self.now))
    }

    private func take(
        bytes: [UInt8], named name: String, policy: ImportRun.Policy = .skip, by actor: ImportActor? = nil
    ) async throws -> ImportRun {
        let actor = actor ?? ImportActor(operatorAt: Self.now)
        let id = try await stage(bytes: bytes, named: name, by: actor)
        try await write { try $0.start(id, policy: policy, at: Self.now) }
        try await registry.withTenant(Self.slug) {
            try await ImportJob(id, at: $0, by: actor).run(now: { Self.now })
        }
        guard let run = try await read({ try $0.importRun(id) }) else { throw Refusal(.notFound, "no run") }
        return run
    }

    private func stage(bytes: [UInt8], named name: String, by actor: ImportActor) async throws -> ID<
        ImportRun
    > {
        let document = try CSVDocument(bytes)
        let mapping = Domain.ColumnMapping(
            recognising: document.header, as: try ImportKind.recognise(document))
        return try await write { try $0.stage(bytes, named: name, as: mapping, by: actor) }
    }

    /// One number out of the tenant's file.
    func count(_ sql: String) async throws -> Int {
        try await read { try $0.database.value(.init(sql: sql)) ?? -1 }
    }

    func text(_ sql: String) async throws -> String {
        try await read { try $0.database.value(.init(sql: sql)) ?? "" }
    }
}
