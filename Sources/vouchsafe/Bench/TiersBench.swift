import Domain
import Foundation
import Store

/// The administrator's table of every tenant's tiers, and a change of one of them in a thousand tenants.
struct TiersBench {
    let path: String
    private static let tenants = 1000
    private static let rounds = 20

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(references: 20, requests: 20, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: Self.tenants, fill: fill).make()
        let control = try ControlDatabase(folder)
        let administrator = try await administrator(control)
        let publishing = try await publishing(made.slugs, administrator, control, folder)
        let session = try await BenchFolder.session(of: administrator, in: control)
        try control.close()
        return publishing + (try await table(session))
    }

    /// As the server does it, with as many tenants open at a time: foresight, then the change, then taking it back.
    private func publishing(
        _ slugs: [Slug], _ administrator: Administrator, _ control: ControlDatabase, _ folder: DataFolder
    ) async throws -> [BenchResult] {
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let id = try await control.write { transaction in
            try transaction.insertTierPlan(
                TierEdit(quarter: 3), of: "Active", for: slugs, by: administrator.id, formKey: "bench",
                at: Date())
        }
        let look = try await seconds {
            try await TierPublication(
                control: control, registry: registry, plan: try await plan(id, control), now: { Date() }
            ).look()
        }
        let apply = try await seconds {
            try await TierPublication(
                control: control, registry: registry, plan: try await plan(id, control), now: { Date() }
            ).apply(by: administrator, from: "127.0.0.1")
        }
        let done = try await plan(id, control).count(.done)
        await registry.closeAll()
        return [
            BenchResult(.tiers, "foresight for 1,000 tenants", look, "s"),
            BenchResult(.tiers, "publishing to 1,000 tenants", apply, "s", atMost: 60),
            BenchResult(.tiers, "tenants changed", Double(done), "", atLeast: Double(Self.tenants)),
        ]
    }

    /// The first page of the table, one browser, from the connection to the last byte; each of its tenants was looked
    /// into when the change was published, as within the ten minutes that a summary is shown.
    private func table(_ session: String) async throws -> [BenchResult] {
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let headers = ["Cookie": "vs-admin=\(session)", "Accept-Encoding": "gzip"]
        var times: [Double] = []
        for _ in 0..<Self.rounds {
            let began = ContinuousClock.now
            let answer = Probe(port: server.port).page("/admin/tiers", headers: headers)
            times.append((ContinuousClock.now - began).milliseconds)
            guard answer.starts(with: Array("HTTP/1.1 200".utf8)) else {
                throw CommandFailure("The table of tiers did not come.")
            }
        }
        let sorted = times.sorted()
        return [
            BenchResult(.tiers, "table of 1,000 tenants, median", sorted[Self.rounds / 2], "ms", atMost: 200),
            BenchResult(.tiers, "table of 1,000 tenants, slowest", sorted[Self.rounds - 1], "ms"),
        ]
    }

    private func administrator(_ control: ControlDatabase) async throws -> Administrator {
        let mail = try BenchFill.mail("iris falk", at: "bench.example")
        return try await control.write { transaction in
            try transaction.addAdministrator(name: "Iris Falk", mail: mail, passwordHash: "", at: Date())
        }
    }

    private func plan(_ id: ID<TierPlan>, _ control: ControlDatabase) async throws -> TierPlan {
        guard let plan = try await control.read({ try $0.tierPlan(id) }) else {
            throw CommandFailure("The change of tiers is not there.")
        }
        return plan
    }

    private func seconds(_ work: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await work()
        return (ContinuousClock.now - began).milliseconds / 1000
    }
}
