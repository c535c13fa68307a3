import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A tenant from before the wake list knew when things come due` {
    @Test func `is looked into once`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (path, all) = (folder.path + "/control.sqlite", ControlMigrations.all)
        let older = try #require(all.firstIndex { $0.name == control0003WakeAll.name })
        let old = try Opening.pool(at: path, migrations: Array(all.prefix(older)))
        try old.write { database in
            for slug in ["acme", "carewell"] {
                try database.change(
                    "INSERT INTO tenant (slug, name, created_at) VALUES (\(slug), \(slug), 0)")
            }
            try database.change("INSERT INTO wake (slug, due_at, turn) VALUES ('acme', 5000, 7)")
        }
        try old.close()
        for _ in 1...2 {
            let new = try Opening.pool(at: path, migrations: Array(all.prefix(older + 1)))
            let rows: [String] = try new.read {
                try $0.values("SELECT slug || ' ' || due_at || ' ' || turn FROM wake ORDER BY slug")
            }
            #expect(rows == ["acme 0 8", "carewell 0 1"])
            try new.close()
        }
    }
}
