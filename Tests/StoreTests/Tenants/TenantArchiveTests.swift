import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A tenant in one file` {
    private static func open(
        _ test: (TenantFile, TenantArchive, String) async throws -> Void
    ) async throws {
        let file = try await TenantFile()
        _ = try await file.person("Marta Keller", .coordinator)
        let archive = TenantArchive(file.folder.path + "/acme.tar")
        let tenant = try #require(try await file.control.read { try $0.tenant(TenantFile.slug) })
        _ = try archive.make(of: tenant, in: file.folder, at: TenantFile.now)
        try await test(file, archive, file.folder.path + "/copy")
    }

    @Test func `comes out as it went in, and nothing is left lying about`() async throws {
        try await Self.open { file, archive, copy in
            let (manifest, entry, facts) = try archive.unpack(to: copy)
            #expect(facts.name == "Acme Hardware")
            #expect(manifest.madeAt == TenantFile.now)
            #expect(entry.rows["person"] == 1)
            #expect(try DiskFile(copy).sha256() == entry.sha256)
            let names = try FileManager.default.contentsOfDirectory(atPath: file.folder.path)
            #expect(!names.contains { $0.contains("acme.tar.") }, "\(names)")
        }
    }

    @Test func `is refused with a single changed bit, wherever it is`() async throws {
        try await Self.open { _, archive, copy in
            let whole = try Data(contentsOf: URL(fileURLWithPath: archive.path))
            let members = try Tar(archive.path).members()
            #expect(members.map(\.name) == ["acme.sqlite.json", "acme.sqlite"])
            for place in [Int(members[0].offset) + 40, Int(members[1].offset) + 5000, 3, 130] {
                var broken = whole
                broken[place] ^= 1
                try broken.write(to: URL(fileURLWithPath: archive.path))
                #expect(throws: (any Error).self, "\(place)") { try archive.unpack(to: copy) }
                #expect(!DiskFile(copy).exists)
            }
            try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: archive.path))
            #expect(throws: BackupFault("The archive ends too early.")) { try archive.unpack(to: copy) }
            try Data("not a tar at all".utf8 + Array(repeating: 7, count: 2000)).write(
                to: URL(fileURLWithPath: archive.path))
            #expect(throws: BackupFault.self) { try archive.unpack(to: copy) }
        }
    }

    @Test func `is taken in under another short name with every row of every table`() async throws {
        try await Self.open { file, archive, copy in
            let (_, entry, facts) = try archive.unpack(to: copy)
            let slug = try #require(Slug("acme-two"))
            try await TenantIntake(folder: file.folder, control: file.control).take(
                copy, as: facts.tenant(as: slug), at: TenantFile.now,
                act: Administration(
                    operatorAt: TenantFile.now, .tenantTakenIn, slug: slug, sentence: "took it in"))
            let (old, new) = try await (file.rows(of: TenantFile.slug), file.rows(of: slug))
            #expect(old.count == entry.rows.count)
            for (table, rows) in old where table != "session" && table != "sign_in_link" {
                #expect(new[table] == rows, "\(table)")
            }
            #expect(!DiskFile(copy).exists)
            await #expect(throws: StoreFault.tenantExists("acme-two")) {
                try await TenantIntake(folder: file.folder, control: file.control).take(
                    copy, as: facts.tenant(as: slug), at: TenantFile.now,
                    act: Administration(
                        operatorAt: TenantFile.now, .tenantTakenIn, slug: slug, sentence: "took it in"))
            }
        }
    }
}

extension TenantFile {
    /// Every row of every table, as text.
    func rows(of slug: Slug) async throws -> [String: [String]] {
        try await registry.withTenant(slug) { tenant in
            try await tenant.read { snapshot in
                let tables = try String.fetchAll(
                    snapshot.database,
                    sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                var rows: [String: [String]] = [:]
                for table in tables {
                    rows[table] = try Row.fetchAll(
                        snapshot.database, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)"
                    ).map { "\($0)" }.sorted()
                }
                return rows
            }
        }
    }
}
