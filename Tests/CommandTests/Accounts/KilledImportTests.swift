import Domain
import Foundation
import Store
import Testing

@Suite struct `An import that is killed` {
    @Test func `leaves whole chunks and their count, and is done by the next`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let path = program.folder + "/deals.csv"
        let rows = (1...20_000).map {
            "D\($0),Agent \($0 % 30),Product \($0 % 7),Prospect \($0),Engaging,2026-01-02,,\($0)"
        }
        let head = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"
        try Data(([head] + rows).joined(separator: "\n").utf8).write(to: URL(filePath: path))
        var interrupted = 0
        for round in 1...6 {
            let running = try program.start(["import", "acme", path])
            try await Task.sleep(for: .milliseconds(250 * round))
            running.kill()
            if await running.end().code != 0 { interrupted += 1 }
            let (deals, done) = try await Self.counts(program)
            // What the runs say they took is what is there: each chunk and its count are one transaction.
            #expect(deals == done, "round \(round)")
            #expect(deals == 20_000 || deals % 500 == 0)
            #expect(try await program.run("doctor").code == 0, "round \(round)")
        }
        #expect(interrupted > 0, "nothing was killed in the middle")
        let last = try await program.run("import", "acme", path)
        #expect(last.code == 0, "\(last.errors)")
        #expect(try await Self.counts(program).deals == 20_000)
    }

    /// Deals on record, and rows that runs count as added.
    private static func counts(_ program: Program) async throws -> (deals: Int, added: Int) {
        let registry = TenantRegistry(folder: try DataFolder(program.data)) { _, _ in "" }
        let counts = try await registry.withTenant(BackupScene.slug) { tenant in
            try await tenant.read { snapshot in
                (
                    try snapshot.recordCounts().opportunities,
                    try snapshot.importRuns(most: 100, offset: 0).map(\.tally.added).reduce(0, +)
                )
            }
        }
        await registry.closeAll()
        return counts
    }
}
