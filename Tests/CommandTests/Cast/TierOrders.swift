import Domain
import Foundation
import Store
import Testing

@testable import Store

/// A data folder in which an administrator changes the tier *Active* of many tenants, read and written beside no server.
struct TierOrders {
    let program: Program
    static let before = 4
    static let after = 3

    /// How far the change has come, by the control database and by the tenants' own files.
    struct Sight {
        let order: TierOrder.State?
        let counts: [TierPlan.State: Int]
        /// Lines on the record of administration, one for each tenant changed.
        let acts: Int
        /// Tenants whose limit is the new one, and how often their own record says that it was changed.
        let limits: [Int]
        let changes: [Int]

        var done: Int { counts[.done] ?? 0 }
    }

    /// Makes the tenants, works the change out for all of them, and orders it.
    func order(_ slugs: [Slug]) async throws {
        try await open { control, folder, registry in
            for slug in slugs {
                try await TenantCreation(folder: folder, control: control).create(
                    slug, name: slug.text, timeZone: .gmt, currency: "USD", at: Date())
            }
            let mail = try #require(MailAddress("iris@server.example"))
            let (id, iris) = try await control.write { transaction in
                let iris = try transaction.addAdministrator(
                    name: "Iris Falk", mail: mail, passwordHash: "", at: Date())
                return (
                    try transaction.insertTierPlan(
                        TierEdit(quarter: Self.after), of: "Active", for: slugs, by: iris.id,
                        formKey: "the form", at: Date()), iris
                )
            }
            let plan = try #require(try await control.read { try $0.tierPlan(id) })
            try await TierPublication(control: control, registry: registry, plan: plan, now: { Date() })
                .look()
            try await control.write {
                try $0.order(id, by: iris, from: "192.0.2.7", dueAt: Date(), act: nil, at: Date())
            }
        }
    }

    func look(at slugs: [Slug]) async throws -> Sight {
        try await open { control, _, registry in
            let (plan, acts) = try await control.read { control in
                (
                    try control.tierPlans(TierPlanFilter(), page: 1).rows.first,
                    try control.administration(search: "", kind: .tierChanged, page: 1).count
                )
            }
            var (limits, changes): ([Int], [Int]) = ([], [])
            for slug in slugs {
                let (limit, count) = try await registry.withTenant(slug) { tenant in
                    try await tenant.read { snapshot in
                        (
                            try snapshot.tier(named: "Active")?.limits.quarter ?? -1,
                            try snapshot.tierActivity(most: 100).count
                        )
                    }
                }
                limits.append(limit)
                changes.append(count)
            }
            return Sight(
                order: plan?.order?.state, counts: plan?.counts ?? [:], acts: acts, limits: limits,
                changes: changes)
        }
    }

    /// How many tenants are changed by the control database alone, which a server may have open.
    func done() async throws -> (count: Int, order: TierOrder.State?) {
        let control = try ControlDatabase(
            DataFolder(program.data), use: .beside(DataFolder(program.data)))
        let plan = try await control.read { try $0.tierPlans(TierPlanFilter(), page: 1).rows.first }
        try control.close()
        return (plan?.count(.done) ?? 0, plan?.order?.state)
    }

    /// Waits beside the server until the change has come that far, for a minute at most.
    func wait(until isSo: ((count: Int, order: TierOrder.State?)) -> Bool) async throws {
        for _ in 0..<6000 {
            if isSo(try await done()) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    private func open<Value>(
        _ body: (ControlDatabase, DataFolder, TenantRegistry) async throws -> Value
    ) async throws -> Value {
        let folder = try DataFolder(program.data)
        let control = try ControlDatabase(folder)
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let value = try await body(control, folder, registry)
        await registry.closeAll()
        try control.close()
        return value
    }
}
