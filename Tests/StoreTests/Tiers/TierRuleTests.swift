import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `What the rules of tiers go by` {
    private struct Scene {
        let file: TenantFile
        let marta: Contact
        let helen: ID<Reference>

        init() async throws {
            file = try await TenantFile()
            marta = try await file.person("Marta Keller", .coordinator)
            helen = try await file.reference("Helen Osei")
        }

        func candidate() async throws -> TierCandidate {
            let helen = helen
            return try #require(
                try await file.read { try $0.tierCandidate(helen, on: TenantFile.today) })
        }

        /// Helen's engagement took place today, and those sides rated it so.
        func rated(_ answers: [(Feedback.Side, match: Int, use: Int)]) async throws {
            let priya = try await file.person("Priya Raman", .ae)
            let request = try await file.request(by: priya, owner: marta, prospect: "Lakeside Clinic")
            let engagement = try await file.shortlist(helen, on: request, by: marta)
            try await WorkScene.confirm(request, in: file, by: marta)
            try await file.ask(engagement, by: marta)
            try await file.write { transaction in
                try transaction.database.change(
                    "UPDATE engagement SET state = 'tookPlace' WHERE id = \(engagement.number)")
                for (side, match, use) in answers {
                    try transaction.database.change(
                        """
                        INSERT INTO feedback (engagement_id, side, match, usefulness, would_do_again, at)
                        VALUES (\(engagement.number), \(side.rawValue), \(match), \(use), 1, 0)
                        """)
                }
            }
        }
    }

    @Test func `are engagements of the last 365 days, from before the program too`() async throws {
        let scene = try await Scene()
        let days = [0, -364, -365, -800].map { TenantFile.today.adding(days: $0) }
        // Asked first: they rest after what took place today.
        try await scene.rated([])
        try await scene.file.past(scene.helen, on: days)
        let record = try await scene.candidate().record
        #expect(record.calls == 3)
        #expect(record.asks == 1)
        #expect(record.rating == nil)
    }

    @Test func `are ratings by others, never their own`() async throws {
        let scene = try await Scene()
        try await scene.rated([(.prospect, 5, 4), (.ae, 4, 3), (.reference, 1, 1)])
        let record = try await scene.candidate().record
        #expect(record.answers == 2)
        #expect(record.rating == 40)
    }

    @Test func `is the day they joined, then the day of the last move`() async throws {
        let scene = try await Scene()
        let (helen, marta) = (scene.helen, scene.marta)
        #expect(try await scene.candidate().record.since == Day(iso: "1970-01-01"))
        try await scene.file.write {
            try $0.database.change("UPDATE reference SET joined_on = '2025-02-05' WHERE id = \(helen.number)")
        }
        #expect(try await scene.candidate().record.since == Day(iso: "2025-02-05"))
        try await scene.file.write { transaction in
            let rules = try transaction.tierRules()
            let reference = try #require(try transaction.reference(helen))
            let act = Act(by: marta, at: TenantFile.now)
            let candidate = try #require(try transaction.tierCandidate(helen, on: TenantFile.today))
            let change = try rules.putOff(
                candidate, seen: "2-3", until: TenantFile.today.adding(days: 90), reason: "Was ill", act,
                today: TenantFile.today)
            try transaction.save(change)
            #expect(try transaction.tierCandidate(helen, on: TenantFile.today)?.deferral == change.deferral)
            let tier = try #require(try transaction.tiers().last)
            try transaction.save(
                try reference.move(to: tier, seen: reference.tier.id, reason: "", tells: false, act))
        }
        let moved = try await scene.candidate()
        #expect(moved.record.since == TenantFile.today)
        #expect(moved.deferral == nil)
    }

    @Test func `is not asked of who left or never joined`() async throws {
        let scene = try await Scene()
        for standing in ["invited", "left"] {
            try await scene.file.write { transaction in
                try transaction.database.change("UPDATE reference SET standing = \(standing)")
                #expect(try transaction.tierCandidates(on: TenantFile.today).isEmpty)
            }
        }
    }

    @Test func `starts with the usual rules and keeps what a coordinator makes of them`() async throws {
        let scene = try await Scene()
        let marta = scene.marta
        for (tier, rule) in DefaultTiers.rules {
            #expect(try await scene.file.read { try $0.tierRules()[tier] } == rule)
        }
        let mine = TierRule(months: 2, seniority: .director, staysWith: 3, staysFor: 6)
        try await scene.file.write { transaction in
            let tier = try #require(try transaction.tiers().last)
            let before = try transaction.tierRules()[tier.id]
            try transaction.save(
                try tier.change(before, to: mine, seen: before.mark, Act(by: marta, at: TenantFile.now)))
            #expect(try transaction.tierRules()[tier.id] == mine)
            #expect(
                try transaction.tierActivity(most: 1).first?.sentence == "changed the rule for Occasional")
        }
    }

    @Test func `goes with a reference who is erased, word for word`() async throws {
        let scene = try await Scene()
        let (helen, marta) = (scene.helen, scene.marta)
        try await scene.file.write { transaction in
            try transaction.database.change(
                """
                INSERT INTO tier_deferral (reference_id, until, reason, person_id, at)
                VALUES (\(helen.number), '2026-06-01', 'Was ill', \(marta.id.number), 0)
                """)
            let reference = try #require(try transaction.reference(helen))
            #expect(
                try transaction.personalCopy(of: reference).tables.contains { $0.name == "tier_deferral" })
            try transaction.save(
                try reference.leave(Act(by: marta, at: TenantFile.now), reason: "Another job", open: []))
            try transaction.erase(helen, at: TenantFile.now)
            #expect(try transaction.database.value("SELECT count(*) FROM tier_deferral") == 0)
        }
    }
}
