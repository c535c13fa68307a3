import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `What benefits cost` {
    private static let start = Day(iso: "2026-01-01")

    private static func costs(_ scene: BenefitScene) async throws -> [BenefitCost] {
        let start = try #require(start)
        return try await scene.file.read { try $0.benefitCosts(since: start) }
    }

    @Test func `counts in the quarter and the tier in which it happened, each currency for itself`()
        async throws
    {
        let scene = try await BenefitScene()
        let ana = scene.ana
        try await scene.file.write { transaction in
            let tier = try #require(try transaction.tier(named: "Active"))
            let euro = Benefit(
                kind: .creditAYear, title: "Training", worth: Money(minor: 70_000, currency: "EUR"))
            let change = try tier.change(
                limits: tier.limits, benefits: tier.benefits + [euro], by: "Ada", at: TenantFile.now)
            try transaction.save(try #require(change))
            try transaction.reviewBenefits(of: ana, at: TenantFile.now)
        }
        let april = try #require(Day(iso: "2026-04-20")).start(in: TenantFile.vienna)
        try await scene.deliver(try await scene.grant("Credit of 2,000 USD a year"), at: april)
        try await scene.deliver(try await scene.grant("Logo on the website"), at: april)
        let costs = try await Self.costs(scene)
        let lines = costs.map {
            "\($0.quarterName) \($0.tierName) \($0.currency) \($0.granted) \($0.delivered) \($0.lapsed)"
        }
        #expect(
            lines == [
                "Q1 2026 Active EUR 70000 0 0", "Q1 2026 Active USD 200000 0 0",
                "Q2 2026 Active USD 0 200000 0",
            ])
    }

    @Test func `takes off what was noted as delivered by mistake, and what lapsed`() async throws {
        let scene = try await BenefitScene()
        try await scene.deliver(try await scene.grant("Credit of 2,000 USD a year"))
        try await scene.reverse(try await scene.grant("Credit of 2,000 USD a year"))
        #expect(try await Self.costs(scene).map(\.delivered) == [0])
        try await scene.reverse(try await scene.grant("Credit of 2,000 USD a year"))
        #expect(try await Self.costs(scene).map(\.lapsed) == [200_000])
    }
}

@Suite struct `Who gave much and got little` {
    private static func unreturned(_ scene: BenefitScene) async throws -> [UnreturnedHelp] {
        try await scene.file.read {
            try $0.unreturnedHelp(since: TenantFile.today.adding(days: -365), most: 10)
        }
    }

    @Test func `is whoever had fewer benefits than conversations, the furthest behind first`() async throws {
        let scene = try await BenefitScene()
        let wen = try await scene.file.reference("Wen Li")
        let idle = try await scene.file.reference("Ida Berg")
        try await scene.file.past(scene.ana, on: [10, 40].map { TenantFile.today.adding(days: -$0) })
        try await scene.file.past(wen, on: [5, 50, 90].map { TenantFile.today.adding(days: -$0) })
        // Long ago, or only once.
        try await scene.file.past(idle, on: [20, 400].map { TenantFile.today.adding(days: -$0) })
        let found = try await Self.unreturned(scene)
        #expect(found.map(\.name) == ["Wen Li", "Ana Ruiz"])
        #expect(found.map(\.conversations) == [3, 2] && found[1].open == 4)
        for title in ["Logo on the website", "New features 14 days early"] {
            try await scene.deliver(try await scene.grant(title))
        }
        #expect(try await Self.unreturned(scene).map(\.name) == ["Wen Li"])
    }
}
