import Domain
import Foundation
import Testing

@testable import Store

/// Ada Ferreira, who changes the template *Standard*, which Acme follows.
private struct CatalogueScene {
    let file: TenantFile
    let ada: Administrator

    init() async throws {
        file = try await TenantFile()
        let mail = try file.mail("ada@server.test")
        ada = try await file.control.write {
            try $0.addAdministrator(name: "Ada Ferreira", mail: mail, passwordHash: "", at: TenantFile.now)
        }
        let first = try await newest
        try await file.control.write {
            try $0.setTiers(of: TenantFile.slug, following: first, open: [], nil)
        }
    }

    var newest: TierTemplateVersion {
        get async throws {
            try #require(try await file.control.read { try $0.newestVersion(of: ID(1)) })
        }
    }

    var following: TierFollowing {
        get async throws { try await file.control.read { try $0.tierFollowing(of: TenantFile.slug) } }
    }

    /// Makes a version in which *Active* allows so many calls a quarter.
    func revise(quarter: Int, open: Set<TierField> = []) async throws {
        let newest = try await newest
        let tiers = newest.tiers.map { tier in
            guard tier.name == "Active" else { return tier }
            return Tier(
                id: tier.id, position: tier.position, name: tier.name,
                limits: Limits(quarter: quarter, year: tier.limits.year), poolMinimum: tier.poolMinimum,
                poolMaximum: tier.poolMaximum, audience: tier.audience, commitment: tier.commitment,
                benefits: tier.benefits)
        }
        let revision = try #require(try newest.edit(tiers: tiers, open: open, seen: newest.number))
        try await save(revision)
    }

    func save(_ revision: TierRevision) async throws {
        let act = Administration(
            at: TenantFile.now, by: ada.id, actorName: ada.name, address: "", kind: .tierTemplateChanged,
            sentence: "made a version")
        try await file.control.write { try $0.save(revision, act) }
    }

    func publish(key: String) async throws -> TierPlan {
        let (newest, ada) = (try await newest, ada)
        let id = try await file.control.write {
            try $0.insertTierPlan(
                publishing: newest, to: [TenantFile.slug], by: ada.id, formKey: key, at: TenantFile.now)
        }
        try await publication(id).look()
        try await publication(id).apply(by: ada, from: "")
        return try #require(try await file.control.read { try $0.tierPlan(id) })
    }

    private func publication(_ id: ID<TierPlan>) async throws -> TierPublication {
        let plan = try #require(try await file.control.read { try $0.tierPlan(id) })
        return TierPublication(
            control: file.control, registry: file.registry, plan: plan, now: { TenantFile.now })
    }

    func active() async throws -> Tier {
        try #require(try await file.read { try $0.tier(named: "Active") })
    }

    /// A coordinator's own words for what members commit to.
    func commit(to words: String, open: Set<TierField>) async throws {
        let marta = try await file.person("Marta Keller", .coordinator)
        try await file.write { transaction in
            let tier = try #require(try transaction.tier(named: "Active"))
            let wanted = Tier(
                id: tier.id, position: tier.position, name: tier.name, limits: tier.limits,
                poolMinimum: tier.poolMinimum, poolMaximum: tier.poolMaximum, audience: tier.audience,
                commitment: words, benefits: tier.benefits)
            let act = Act(by: marta, at: TenantFile.now)
            try transaction.save(try #require(try tier.change(to: wanted, open: open, act)))
        }
    }
}

@Suite struct `The catalogue of tiers` {
    @Test func `begins with the three tiers that every tenant had`() async throws {
        let scene = try await CatalogueScene()
        let newest = try await scene.newest
        #expect(newest.template.name == "Standard")
        #expect(newest.tiers == DefaultTiers.all)
        let tiers = try await scene.file.read { try $0.tierSummaries(on: TenantFile.today) }
        #expect(try await scene.following.deviations(of: tiers).isEmpty)
    }

    @Test func `publishes a version to those who follow it, and what they changed in open parts stays`()
        async throws
    {
        let scene = try await CatalogueScene()
        try await scene.revise(quarter: 4, open: [.commitment])
        try await scene.commit(to: "A yearly visit", open: [.commitment])
        try await scene.revise(quarter: 3, open: [.commitment])
        #expect(try await scene.following.isBehind)
        let plan = try await scene.publish(key: "form one")
        #expect(plan.counts == [.done: 1])
        let active = try await scene.active()
        #expect(active.limits.quarter == 3)
        #expect(active.commitment == "A yearly visit")
        #expect(try await scene.following.version?.number == 3)
        let tiers = try await scene.file.read { try $0.tierSummaries(on: TenantFile.today) }
        let deviations = try await scene.following.deviations(of: tiers)
        #expect(deviations.flatMap(\.lines) == ["Active: also commits to: A yearly visit"])
        // Published again it changes nothing.
        #expect(try await scene.publish(key: "form two").counts == [.unchanged: 1])
        #expect(try await scene.file.read { try $0.tierActivity(most: 9).count } == 2)
    }

    @Test func `rolls back to a version by a new one that is equal to it`() async throws {
        let scene = try await CatalogueScene()
        let first = try await scene.newest
        try await scene.revise(quarter: 2)
        _ = try await scene.publish(key: "form one")
        let second = try await scene.newest
        try await scene.save(try #require(try second.restore(first, seen: 2)))
        let third = try await scene.newest
        #expect(third.number == 3 && third.tiers == first.tiers)
        #expect(try second.restore(second, seen: 2) == nil)
        #expect(throws: Refusal.self) { try third.restore(first, seen: 2) }
        _ = try await scene.publish(key: "form two")
        #expect(try await scene.active().limits.quarter == 4)
    }

    @Test func `lets coordinators change what is open and nothing else`() async throws {
        let scene = try await CatalogueScene()
        await #expect(throws: Refusal.self) {
            try await scene.commit(to: "A yearly visit", open: [.limits, .pool, .audience, .benefits])
        }
        #expect(try await scene.active() == DefaultTiers.all[1])
    }
}
