import Domain
import Foundation
import Testing

@testable import Store

/// A server with the tenants Acme, Borealis and Corvid, and an administrator who changes tiers of theirs.
private struct TierServer {
    let file: TenantFile
    let ada: Administrator
    static let slugs = ["acme", "borealis", "corvid"].compactMap { Slug($0) }

    init() async throws {
        file = try await TenantFile()
        for slug in Self.slugs.dropFirst() {
            try await TenantCreation(folder: file.folder, control: file.control).create(
                slug, name: slug.text.capitalized, timeZone: .gmt, currency: "USD", at: TenantFile.now)
        }
        let mail = try file.mail("ada@server.test")
        ada = try await file.control.write {
            try $0.addAdministrator(name: "Ada Ferreira", mail: mail, passwordHash: "", at: TenantFile.now)
        }
    }

    func plan(_ edit: TierEdit, of tier: String = "Premier", key: String = "form one") async throws -> ID<
        TierPlan
    > {
        let id = ada.id
        return try await file.control.write {
            try $0.insertTierPlan(
                edit, of: tier, for: Self.slugs, by: id, formKey: key, at: TenantFile.now)
        }
    }

    func publication(
        _ id: ID<TierPlan>, isStopping: @escaping @Sendable () -> Bool = { false }
    ) async throws -> TierPublication {
        let plan = try await file.control.read { try $0.tierPlan(id) }
        return TierPublication(
            control: file.control, registry: file.registry, plan: try #require(plan),
            now: { TenantFile.now + 60 }, isStopping: isStopping)
    }

    func look(_ id: ID<TierPlan>) async throws { try await publication(id).look() }

    func apply(_ id: ID<TierPlan>) async throws {
        try await publication(id).apply(by: ada, from: "192.0.2.7")
    }

    func states(_ id: ID<TierPlan>) async throws -> [String: TierPlan.State] {
        let rows = try await file.control.read { try $0.tierPlanRows(id, state: nil, page: 1).rows }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.slug.text, $0.state) })
    }

    func note(_ id: ID<TierPlan>, _ slug: String) async throws -> String {
        let rows = try await file.control.read { try $0.tierPlanRows(id, state: nil, page: 1).rows }
        return rows.first { $0.slug.text == slug }?.note ?? ""
    }

    func count(_ search: String, _ state: TierPlanFilter.State?) async throws -> Int {
        var filter = TierPlanFilter()
        filter.search = search
        filter.state = state
        let wanted = filter
        return try await file.control.read { try $0.tierPlans(wanted, page: 1).count }
    }

    func premier(_ slug: Slug) async throws -> Tier {
        let tier = try await file.registry.withTenant(slug) {
            try await $0.read { try $0.tier(named: "Premier") }
        }
        return try #require(tier)
    }

    func change(
        _ slug: Slug, to limits: Limits, by name: String, at moment: Date = TenantFile.now
    ) async throws {
        try await file.registry.withTenant(slug) { tenant in
            try await tenant.write { transaction in
                let tier = try #require(try transaction.tier(named: "Premier"))
                let change = try tier.change(
                    limits: limits, benefits: tier.benefits, by: name, at: moment)
                try transaction.save(try #require(change))
            }
        }
    }

    /// Makes a tenant one that cannot be opened.
    func destroy(_ slug: Slug) async throws {
        try await file.registry.close(slug)
        try Data("this is no database, and never was one at all".utf8).write(
            to: URL(filePath: file.folder.tenant(slug.text)))
    }
}

@Suite struct `A change of a tier in several tenants` {
    @Test func `is foreseen in each, with who would be over the new limit`() async throws {
        let server = try await TierServer()
        let helen = try await server.file.reference("Helen Osei", tier: 0)
        try await server.file.past(helen, on: (1...5).map { TenantFile.today.adding(days: -$0) })
        try await server.change(TierServer.slugs[1], to: Limits(quarter: 4, year: 8), by: "Bo")
        let id = try await server.plan(TierEdit(quarter: 4))
        #expect(try await server.states(id).values.allSatisfy { $0 == .unchecked })
        try await server.look(id)
        #expect(
            try await server.states(id) == ["acme": .planned, "borealis": .unchanged, "corvid": .planned])
        let rows = try await server.file.control.read {
            try $0.tierPlanRows(id, state: .planned, page: 1).rows
        }
        #expect(rows[0].differences == ["6 → 4 calls a quarter"])
        #expect(rows[0].overBefore == 0)
        #expect(rows[0].overAfter == 1)
        #expect(rows[1].overAfter == 0)
        // Looking changes nothing.
        #expect(try await server.premier(TierServer.slugs[0]).limits.quarter == 6)
    }

    @Test func `is applied where it waits, told to the coordinators, and on record twice`() async throws {
        let server = try await TierServer()
        try await server.file.person("Marta Keller", .coordinator)
        let id = try await server.plan(TierEdit(quarter: 5))
        try await server.look(id)
        try await server.apply(id)
        #expect(try await server.states(id).values.allSatisfy { $0 == .done })
        for slug in TierServer.slugs { #expect(try await server.premier(slug).limits.quarter == 5) }
        let (changes, mail) = try await server.file.read {
            (try $0.tierActivity(most: 10), try $0.letters(LetterFilter(), page: 1).rows)
        }
        #expect(changes.map(\.actorName) == ["Ada Ferreira"])
        #expect(changes.first?.detail == "6 → 5 calls a quarter")
        #expect(mail.map(\.to) == [["marta.keller@acme.test"]])
        let acts = try await server.file.control.read {
            try $0.administration(search: "", kind: .tierChanged, page: 1).rows
        }
        #expect(Set(acts.compactMap(\.slug)) == Set(TierServer.slugs))
        #expect(acts.allSatisfy { $0.address == "192.0.2.7" && $0.actorName == "Ada Ferreira" })
        let summaries = try await server.file.control.read { try $0.tierSummaries(of: TierServer.slugs) }
        #expect(summaries.values.allSatisfy { $0.first?.limits.quarter == 5 })
    }

    @Test func `applied twice is done once`() async throws {
        let server = try await TierServer()
        let id = try await server.plan(TierEdit(adding: [Benefit(kind: .oneOff, title: "A book")]))
        try await server.look(id)
        try await server.apply(id)
        try await server.apply(id)
        #expect(try await server.premier(TierServer.slugs[0]).benefits.count == 6)
        #expect(try await server.file.read { try $0.tierActivity(most: 10).count } == 1)
    }

    @Test func `leaves out a tenant that cannot be opened, says why, and does the others`() async throws {
        let server = try await TierServer()
        let id = try await server.plan(TierEdit(quarter: 5))
        try await server.look(id)
        try await server.destroy(TierServer.slugs[1])
        try await server.apply(id)
        #expect(try await server.states(id) == ["acme": .done, "borealis": .failed, "corvid": .done])
        #expect(try await server.note(id, "borealis").contains("borealis.sqlite"))
        try await server.look(id)
        #expect(try await server.states(id)["borealis"] == .failed)
        let row = try await server.file.control.read { try $0.tenantRow(TierServer.slugs[1]) }
        #expect(row?.summary?.fault.isEmpty == false)
    }

    @Test func `overwrites nobody who changed the tier after it was looked at`() async throws {
        let server = try await TierServer()
        let id = try await server.plan(TierEdit(quarter: 5))
        try await server.look(id)
        try await server.change(TierServer.slugs[0], to: Limits(quarter: 3, year: 3), by: "Bo Lund")
        try await server.apply(id)
        #expect(try await server.states(id)["acme"] == .stale)
        #expect(try await server.note(id, "acme").hasPrefix("Bo Lund changed this tier"))
        #expect(try await server.premier(TierServer.slugs[0]).limits == Limits(quarter: 3, year: 3))
        // Looked at again, it says that five a quarter are more than three a year.
        try await server.look(id)
        #expect(try await server.states(id)["acme"] == .refused)
        #expect(try await server.states(id)["corvid"] == .done)
    }

    @Test func `that was cut short is taken up again where it stood`() async throws {
        let server = try await TierServer()
        let id = try await server.plan(TierEdit(quarter: 5))
        try await server.look(id)
        try await server.publication(id, isStopping: { true }).apply(by: server.ada, from: "")
        #expect(try await server.states(id).values.allSatisfy { $0 == .planned })
        // The tenant's part is on disk, and the server stopped before it could note that.
        let key = try #require(try await server.file.control.read { try $0.tierPlan(id)?.key })
        try await server.change(TierServer.slugs[0], to: Limits(quarter: 5, year: 8), by: "Ada Ferreira")
        try await server.file.write { try $0.markDone(planKey: key, at: TenantFile.now) }
        try await server.apply(id)
        #expect(try await server.states(id).values.allSatisfy { $0 == .done })
        #expect(try await server.file.read { try $0.tierActivity(most: 10).count } == 1)
    }

    @Test func `of a tier that a tenant lacks is said to be impossible there`() async throws {
        let server = try await TierServer()
        let id = try await server.plan(TierEdit(quarter: 1), of: "Platinum")
        try await server.look(id)
        #expect(try await server.states(id).values.allSatisfy { $0 == .refused })
        #expect(try await server.note(id, "acme") == "There is no tier “Platinum” here.")
    }

    @Test func `sent twice by one form is one`() async throws {
        let server = try await TierServer()
        let first = try await server.plan(TierEdit(quarter: 5))
        #expect(try await server.plan(TierEdit(quarter: 4)) == first)
        let second = try await server.plan(TierEdit(quarter: 4), of: "active", key: "form two")
        let all = try await server.file.control.read { try $0.tierPlans(TierPlanFilter(), page: 1).rows }
        #expect(all.map(\.id) == [second, first])
        #expect(all.last?.edit == TierEdit(quarter: 5))
        #expect(all.last?.tenantCount == 3)
        #expect(try await server.count("premi", nil) == 1)
        #expect(try await server.count("%", nil) == 0)
        #expect(try await server.count("ada", .applied) == 0)
        #expect(try await server.count("ada", .open) == 2)
    }
}
