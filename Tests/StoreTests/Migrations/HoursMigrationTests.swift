import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A reference from before hours were kept` {
    @Test(arguments: [
        ("", "Monday to Friday 09:00–17:00"), ("5", "Monday to Thursday 09:00–17:00"),
        ("1\n3", "Tuesday 09:00–17:00; Thursday to Friday 09:00–17:00"),
        ("6\n7", "Monday to Friday 09:00–17:00"),
        ("1\n2\n3\n4\n5", "Saturday to Sunday 09:00–17:00"),
        ("1\n2\n3\n4\n5\n6", "Sunday 09:00–17:00"),
    ])
    func `is off on the same weekdays`(weekdaysOff: String, hours: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (path, all) = (folder.path + "/tenant.sqlite", TenantMigrations.all)
        let older = try #require(all.firstIndex { $0.name == tenant0015Calls.name })
        let old = try Opening.pool(at: path, migrations: Array(all.prefix(older)))
        try old.write { database in
            try database.change(
                "INSERT INTO person (name, mail, time_zone, created_at) VALUES ('Helen Osei', 'h@x.test', 'UTC', 0)"
            )
            try database.change(
                "INSERT INTO account (name, created_at, changed_at) VALUES ('Northwind', 0, 0)")
            try database.change(
                "INSERT INTO tier (position, name, quarter_limit, year_limit) VALUES (1, 'Active', 4, 6)")
            try database.change(
                """
                INSERT INTO reference (person_id, account_id, tier_id, standing, weekdays_off, created_at, changed_at)
                VALUES (1, 1, 1, 'active', \(weekdaysOff), 0, 0)
                """)
        }
        try old.close()
        let new = try Opening.pool(at: path, migrations: all)
        let (kept, notice): ([String], Int?) = try new.read { database in
            (
                try String.fetchAll(database, sql: "SELECT hours FROM reference"),
                try Int.fetchOne(database, sql: "SELECT notice_hours FROM reference")
            )
        }
        let lines = kept.flatMap { $0.split(separator: "\n").map(String.init) }
        #expect(WeeklyHours(kept: lines).words == hours)
        #expect(notice == 48)
        try new.close()
    }
}
