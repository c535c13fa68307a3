import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct `A file that is taken` {
    private static let deals =
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
    private static let accounts = "account,sector,revenue,employees,office_location\n"

    @Test func `updates what the sales system changed and keeps what was set by hand`() async throws {
        let file = try await TenantFile()
        let helen = try await file.person("Helen Osei", .coordinator)
        try await file.take(
            Self.accounts + "Cancity,retail,2000000,120,Kenya\nIsdom,medical,3000000,90,Kenya\n")
        let cancity = ID<Account>(
            try Int64(await file.count("SELECT id FROM account WHERE name = 'Cancity'")))
        try await file.write { transaction in
            guard let account = try transaction.account(cancity) else { return }
            var entry = AccountEntry(account)
            entry.standing = .renewal
            entry.headcount = 150
            entry.industries = [NAICS("5221")].compactMap { $0 }
            try transaction.change(cancity, to: entry, Act(by: helen, at: TenantFile.now))
        }
        let again = try await file.take(
            Self.accounts + "Cancity,retail,2000000,120,Kenya\nIsdom,medical,3000000,90,Kenya\n")
        #expect(again.tally == ImportTally(unchanged: 2))
        let newer = try await file.take(
            Self.accounts + "CANCITY,finance,2500000,120,Ghana\nIsdom,medical,3000000,90,Kenya\n")
        #expect(newer.tally == ImportTally(updated: 1, unchanged: 1))
        let account = try #require(try await file.read { try $0.account(cancity) })
        #expect(account.standing == .renewal)
        #expect(account.headcount == 150)
        #expect(account.industries.map(\.code) == ["5221"])
        #expect(account.sector == "finance")
        #expect(account.country == "GH")
        #expect(account.revenue?.minor == 250_000_000)
    }

    @Test func `fills in what is empty in an account entered by hand, and no more`() async throws {
        let file = try await TenantFile()
        let helen = try await file.person("Helen Osei", .coordinator)
        let id = try await file.write { transaction in
            var entry = AccountEntry(name: "Can City")
            entry.headcount = 50
            return try transaction.add(entry, Act(by: helen, at: TenantFile.now))
        }
        let run = try await file.take(Self.accounts + "Cancity,retail,2000000,120,Kenya\n")
        #expect(run.tally == ImportTally(updated: 1))
        let account = try #require(try await file.read { try $0.account(id) })
        #expect(account.name == "Can City")
        #expect(account.headcount == 50)
        #expect(account.sector == "retail")
        #expect(account.industries.map(\.code) == ["44-45"])
    }

    @Test func `keeps a company nobody knows as text until it is an account`() async throws {
        let file = try await TenantFile()
        let run = try await file.take(
            Self.deals
                + "A1,Moses Frase,GTX Basic,Lakeside,Engaging,2026-01-05,,\nA2,Moses Frase,,,Prospecting,,,\n"
        )
        #expect(run.tally == ImportTally(added: 2))
        #expect(try await file.count("SELECT count(*) FROM opportunity WHERE account_id IS NULL") == 2)
        #expect(
            try await file.text("SELECT prospect_name FROM opportunity WHERE external_key = 'A1'")
                == "Lakeside")
        #expect(try await file.text("SELECT name FROM sales_agent") == "Moses Frase")
        try await file.take(Self.accounts + "Lakeside,retail,2000000,10,Austria\n")
        #expect(try await file.count("SELECT count(*) FROM opportunity WHERE account_id IS NULL") == 1)
    }

    @Test func `ends the requests of a deal that the sales system says is closed`() async throws {
        let file = try await TenantFile()
        let marta = try await file.person("Marta Keller", .coordinator)
        let moses = try await file.person("Moses Frase", .ae)
        let request = try await file.request(by: moses, owner: marta, prospect: "Lakeside")
        let omar = try await file.reference("Omar Haddad")
        let engagement = try await file.shortlist(omar, on: request, by: marta)
        try await file.ask(engagement, by: marta)
        try await file.write {
            try $0.database.change("UPDATE opportunity SET external_key = 'A1', imported = 'stage\tengaging'")
        }
        let run = try await file.take(
            Self.deals + "A1,Moses Frase,,Lakeside,Won,2026-01-05,2026-03-01,500\n",
            by: ImportActor(marta, at: TenantFile.now))
        #expect(run.tally == ImportTally(updated: 1))
        let after = try #require(try await file.read { try $0.request(request) })
        #expect(after.ending == .dealWon)
        #expect(try await file.read { try $0.match(engagement) }?.engagement.state == .cancelled)
        #expect(try await file.text("SELECT closed_on FROM opportunity") == "2026-03-01")
    }

    @Test func `is taken in parts, and from where it stood after an interruption`() async throws {
        let file = try await TenantFile()
        let rows = (1...1_200).map { "A\($0),Moses Frase,GTX Basic,,Prospecting,,,\n" }.joined()
        let id = try await file.stage(Self.deals + rows)
        let start = TenantFile.now
        try await file.write { try $0.start(id, policy: .skip, at: start) }
        let actor = ImportActor(operatorAt: start)
        let stop = StopAfter(2)
        try await file.registry.withTenant(TenantFile.slug) {
            try await ImportJob(id, at: $0, by: actor).run(now: { start }, isStopping: { stop.isStopping })
        }
        let half = try #require(try await file.read { try $0.importRun(id) })
        #expect(half.state == .running)
        #expect(half.done == 1_000)
        #expect(half.tally.added == 1_000)
        #expect(!half.isInterrupted(at: start.addingTimeInterval(5)))
        await #expect(throws: Refusal.self) {
            try await file.write { try $0.start(id, policy: nil, at: start.addingTimeInterval(5)) }
        }
        let later = start.addingTimeInterval(60)
        #expect(half.isInterrupted(at: later))
        try await file.write { try $0.start(id, policy: nil, at: later) }
        try await file.registry.withTenant(TenantFile.slug) {
            try await ImportJob(id, at: $0, by: actor).run(now: { later })
        }
        let whole = try #require(try await file.read { try $0.importRun(id) })
        #expect(whole.state == .done)
        #expect(whole.tally == ImportTally(added: 1_200))
        #expect(try await file.count("SELECT count(*) FROM opportunity") == 1_200)
        #expect(try await file.count("SELECT count(*) FROM activity WHERE kind = 'imported'") == 1)
    }

    @Test func `leaves refused rows out, or everything if that was asked`() async throws {
        let file = try await TenantFile()
        let text = Self.deals + "A1,Moses Frase,,,Prospecting,,,\nA2,Moses Frase,,,Sideways,,,\n"
        await #expect(throws: Refusal.self) { try await file.take(text, policy: .all) }
        #expect(try await file.count("SELECT count(*) FROM opportunity") == 0)
        #expect(try await file.text("SELECT state FROM import_run") == "failed")
        let run = try await file.take(text, policy: .skip)
        #expect(run.tally.added == 1)
        #expect(run.refused == 1)
        let problems = try await file.read { try $0.importProblems(of: run.id, most: 10) }
        #expect(problems.map(\.line) == [3])
        #expect(problems.map(\.value) == ["Sideways"])
        #expect(
            try await file.count("SELECT count(*) FROM import_run WHERE id = \(run.id) AND content IS NULL")
                == 1)
    }

    @Test func `cannot be started twice`() async throws {
        let file = try await TenantFile()
        let id = try await file.stage(Self.deals + "A1,Moses Frase,,,Prospecting,,,\n")
        #expect(try await file.stage(Self.deals + "A1,Moses Frase,,,Prospecting,,,\n") == id)
        try await file.write { try $0.start(id, policy: .skip, at: TenantFile.now) }
        await #expect(throws: Refusal.self) {
            try await file.write { try $0.start(id, policy: .skip, at: TenantFile.now) }
        }
        await #expect(throws: Refusal.self) {
            try await file.write { try $0.discard(id, at: TenantFile.now) }
        }
    }
}

/// Lets a job go on so many times, then tells it to stop.
private final class StopAfter: Sendable {
    private let left: Mutex<Int>

    init(_ times: Int) {
        left = Mutex(times)
    }

    var isStopping: Bool {
        left.withLock { left in
            left -= 1
            return left < 0
        }
    }
}
