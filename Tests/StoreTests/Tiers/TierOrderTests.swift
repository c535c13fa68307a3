import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Ada Ferreira, who has worked out a change of *Premier* for the one tenant, and orders it.
private struct OrderScene {
    let file: TenantFile
    let ada: Administrator
    let id: ID<TierPlan>

    init() async throws {
        file = try await TenantFile()
        let mail = try file.mail("ada@server.test")
        (ada, id) = try await file.control.write { transaction in
            let ada = try transaction.addAdministrator(
                name: "Ada Ferreira", mail: mail, passwordHash: "", at: TenantFile.now)
            return (
                ada,
                try transaction.insertTierPlan(
                    TierEdit(quarter: 5), of: "Premier", for: [TenantFile.slug], by: ada.id,
                    formKey: "form", at: TenantFile.now)
            )
        }
        try await publication(at: TenantFile.now).look()
    }

    var plan: TierPlan {
        get async throws {
            let id = id
            return try #require(try await file.control.read { try $0.tierPlan(id) })
        }
    }

    func order(dueAt: Date = TenantFile.now) async throws {
        let (id, ada) = (id, ada)
        try await file.control.write {
            try $0.order(id, by: ada, from: "192.0.2.7", dueAt: dueAt, act: nil, at: TenantFile.now)
        }
    }

    func stop() async throws -> Bool {
        let act = Administration(
            at: TenantFile.now, by: ada.id, actorName: ada.name, address: "", kind: .tierPublicationStopped,
            sentence: "stopped it")
        let id = id
        return try await file.control.write { try $0.stopOrder(of: id, act: act) }
    }

    func due(at moment: Date) async throws -> [ID<TierPlan>] {
        try await file.control.read { try $0.dueTierPlans(at: moment).map(\.id) }
    }

    func publication(
        at moment: Date, isStopping: @escaping @Sendable () -> Bool = { false }
    ) async throws -> TierPublication {
        TierPublication(
            control: file.control, registry: file.registry, plan: try await plan, now: { moment },
            isStopping: isStopping)
    }

    var limit: Int? {
        get async throws { try await file.read { try $0.tier(named: "Premier")?.limits.quarter } }
    }

    /// Puts the file away, so that the tenant cannot be opened; back with the same call.
    func move(_ from: String, _ to: String) async throws {
        try await file.registry.close(TenantFile.slug)
        let path = file.folder.tenant(TenantFile.slug.text)
        try FileManager.default.moveItem(atPath: path + from, toPath: path + to)
    }
}

@Suite struct `An order to publish a change of a tier` {
    @Test func `stands until it is carried out, and begins when its day has come`() async throws {
        let scene = try await OrderScene()
        let day = TenantFile.now + 86_400
        try await scene.order(dueAt: day)
        #expect(try await scene.due(at: TenantFile.now).isEmpty)
        #expect(try await scene.due(at: day) == [scene.id])
        #expect(try await scene.limit == 6)
        try await scene.publication(at: day).publish()
        #expect(try await scene.limit == 5)
        #expect(try await scene.plan.order?.state == .finished)
        #expect(try await scene.due(at: day + 86_400).isEmpty)
    }

    @Test func `that a server left running is taken up by the next`() async throws {
        let scene = try await OrderScene()
        try await scene.order()
        try await scene.publication(at: TenantFile.now, isStopping: { true }).publish()
        #expect(try await scene.plan.order?.state == .running)
        #expect(try await scene.limit == 6)
        #expect(try await scene.due(at: TenantFile.now) == [scene.id])
        try await scene.publication(at: TenantFile.now).publish()
        #expect(try await scene.plan.order?.state == .finished)
        #expect(try await scene.limit == 5)
    }

    @Test func `that is stopped does nothing until it is given again`() async throws {
        let scene = try await OrderScene()
        try await scene.order()
        #expect(try await scene.stop())
        #expect(try await scene.due(at: TenantFile.now + 1).isEmpty)
        try await scene.publication(at: TenantFile.now).publish()
        #expect(try await scene.limit == 6)
        // There is nothing to stop any more.
        #expect(!(try await scene.stop()))
        try await scene.order()
        try await scene.publication(at: TenantFile.now).publish()
        #expect(try await scene.limit == 5)
    }

    @Test func `is tried again where a tenant failed, each time after a longer pause, and then no more`()
        async throws
    {
        let scene = try await OrderScene()
        try await scene.order()
        try await scene.move("", ".away")
        var moment = TenantFile.now
        for pause in TierOrder.pauses {
            try await scene.publication(at: moment).publish()
            #expect(try await scene.plan.order?.state == .ordered)
            #expect(try await scene.due(at: moment + pause - 1).isEmpty)
            moment += pause
            #expect(try await scene.due(at: moment) == [scene.id])
        }
        try await scene.publication(at: moment).publish()
        #expect(try await scene.plan.order?.state == .finished)
        #expect(try await scene.plan.retries == 1)
        try await scene.move(".away", "")
        try await scene.order()
        try await scene.publication(at: moment).publish()
        #expect(try await scene.limit == 5)
    }

    @Test func `leaves a tenant that another program holds locked to the next try`() async throws {
        let scene = try await OrderScene()
        try await scene.order()
        let path = scene.file.folder.tenant(TenantFile.slug.text)
        var settings = Configuration()
        settings.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: settings)
        try await other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
        }
        try await scene.publication(at: TenantFile.now).publish()
        #expect(try await scene.plan.count(.failed) == 1)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await scene.publication(at: TenantFile.now + 60).publish()
        #expect(try await scene.plan.count(.done) == 1)
        #expect(try await scene.file.read { try $0.tierActivity(most: 9).count } == 1)
    }
}
