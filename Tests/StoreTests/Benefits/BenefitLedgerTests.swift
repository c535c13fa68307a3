import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `The ledger of benefits` {
    @Test func `is only ever added to`() async throws {
        let scene = try await BenefitScene()
        for statement in [
            "UPDATE benefit_entry SET free = free + 1", "UPDATE benefit_entry SET note = 'x'",
            "UPDATE benefit_entry SET actor_name = 'x'", "DELETE FROM benefit_entry",
            "UPDATE benefit_grant SET amount = 1", "UPDATE benefit_grant SET title = 'x'",
            "DELETE FROM benefit_grant",
        ] {
            await #expect(throws: DatabaseError.self, "\(statement)") {
                try await scene.file.write { try $0.database.execute(sql: statement) }
            }
        }
        #expect(try await scene.grants().count == 4)
    }

    @Test func `grants nothing twice, and has its line on the record`() async throws {
        let scene = try await BenefitScene()
        let (ana, before) = (scene.ana, try await scene.grants())
        for _ in 1...3 { try await scene.review() }
        #expect(try await scene.grants() == before)
        let record = try await scene.file.read { try $0.activity(of: ana, most: 10) }
        #expect(record.map(\.sentence) == ["worked out what Ana Ruiz has coming"])
        #expect(record.first?.detail.contains("granted: Credit of 2,000 USD a year, 2,000 USD") == true)
    }

    @Test func `is looked after when the quarter and the year begin, by the tenant's clock`() async throws {
        let scene = try await BenefitScene()
        let april = try #require(Day(iso: "2026-04-01")).start(in: TenantFile.vienna)
        let round = try await scene.work(at: april - 1)
        #expect(round.next == april)
        #expect(try await scene.grants().count == 4)
        try await scene.work(at: april)
        #expect(try await scene.grants().map(\.promise.period).suffix(1) == ["2026-Q2"])
        let year = try #require(Day(iso: "2027-01-01")).start(in: TenantFile.vienna)
        try await scene.work(at: year)
        let credits = try await scene.grants().filter { $0.kind == .creditAYear }
        #expect(credits.map(\.promise.period) == ["2026", "2027"])
        #expect(credits.map(\.last) == [.expired, .granted])
    }

    @Test func `gives a gift with the call and takes the tier's things back with the tier`() async throws {
        let scene = try await BenefitScene()
        try await scene.move(to: 2)
        let titles = try await scene.grants().filter(\.isOwed).map(\.title)
        #expect(titles == ["Product preview webinars", "Recognition in the customer community"])
        try await scene.move(to: 0)
        let credits = try await scene.grants().filter { $0.kind == .creditAYear }.map(\.promise.amount)
        #expect(credits == [200_000, 300_000])
    }

    @Test func `follows a tier that an administrator changes, soon`() async throws {
        let scene = try await BenefitScene()
        try await scene.file.write { transaction in
            let tier = try #require(try transaction.tier(named: "Active"))
            let change = try tier.change(
                limits: tier.limits, benefits: [Benefit(kind: .oneOff, title: "A welcome box")],
                by: "Ada", at: TenantFile.now)
            try transaction.save(try #require(change))
        }
        try await scene.work(at: TenantFile.now)
        #expect(try await scene.grants().filter(\.isOwed).map(\.title) == ["A welcome box"])
    }

    @Test func `loses its words and keeps its sums when somebody is erased`() async throws {
        let scene = try await BenefitScene()
        try await scene.deliver(try await scene.grant("Logo on the website"))
        let erased = TenantFile.now + 200 * 86_400
        try await scene.leave(at: TenantFile.now)
        try await scene.work(at: erased)
        let (ana, grants) = (scene.ana, try await scene.grants())
        #expect(grants.allSatisfy { $0.balance.open == 0 })
        #expect(grants.contains { $0.balance.delivered == 1 })
        let notes: [String] = try await scene.file.read {
            try $0.database.values(
                "SELECT note FROM benefit_entry WHERE reference_id = \(ana.number) AND note <> ''")
        }
        #expect(notes.isEmpty)
    }

    @Test func `is part of the copy that a reference takes along`() async throws {
        let scene = try await BenefitScene()
        let ana = scene.ana
        let tables = try await scene.file.read { snapshot in
            let reference = try #require(try snapshot.reference(ana))
            return try snapshot.personalCopy(of: reference).tables.map(\.name)
        }
        #expect(tables.contains("benefit_grant") && tables.contains("benefit_entry"))
    }
}
