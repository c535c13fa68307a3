import Domain
import Foundation
import Store
import Web

/// The administrator's table of all tiers of a thousand tenants, and a change of one tier published to all of them.
struct TiersBench {
    let path: String
    let seconds: Int
    private static let tenants = 1000

    func measure() async throws -> [BenchResult] {
        let folder = try DataFolder(path)
        let fill = BenchFill(references: 20, requests: 20, now: Date())
        let made = try await BenchFolder(folder: folder, tenants: Self.tenants, fill: fill).make()
        let (session, plan) = try await prepare(folder, made.slugs)
        let server = try await BenchServer(data: path)
        defer { server.stop() }
        let published = try await publish(plan, in: folder)
        let headers = ["Cookie": "vs-admin=\(session)", "Accept-Encoding": "gzip"]
        let first = try await LoadRun(connections: 1, seconds: seconds, headers: headers).load(
            "\(server.address)/admin/tiers")
        let sorted = try await LoadRun(connections: 1, seconds: seconds, headers: headers).load(
            "\(server.address)/admin/tiers?sort=utilisation&tier=Active&page=20")
        return [
            BenchResult(.tiers, "published to 1,000 tenants", published / 1000, "s", atMost: 60),
            BenchResult(.tiers, "the table, 99th percentile", first.p99, "ms", atMost: 200),
            BenchResult(.tiers, "one tier sorted by use, 99th percentile", sorted.p99, "ms", atMost: 200),
            BenchResult(.tiers, "errors", Double(first.errors + sorted.errors), "", atMost: 0),
        ]
    }

    /// An administrator who is signed in, every tenant looked into, and a change of *Active* foreseen in all.
    private func prepare(
        _ folder: DataFolder, _ slugs: [Slug]
    ) async throws -> (session: String, plan: ID<TierPlan>) {
        let (now, id) = (Date(), SessionID())
        let control = try ControlDatabase(folder)
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        guard let mail = MailAddress("iris@bench.example") else { throw CommandFailure("No such address.") }
        let plan = try await control.write { transaction in
            let iris = try transaction.addAdministrator(
                name: "Iris Falk", mail: mail, passwordHash: "", at: now)
            let session = Session(
                idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1", userAgent: "bench")
            try transaction.begin(session, of: iris.id)
            return try transaction.insertTierPlan(
                TierEdit(quarter: 3), of: "Active", for: slugs, by: iris.id, formKey: "bench", at: now)
        }
        guard let found = try await control.read({ try $0.tierPlan(plan) }) else {
            throw CommandFailure("The change of tiers is not there.")
        }
        try await TierPublication(control: control, registry: registry, plan: found, now: { Date() }).look()
        try await TenantSurvey(control: control, registry: registry).look(at: slugs, now: now)
        await registry.closeAll()
        try control.close()
        return (id.text, plan)
    }

    /// Orders it beside the running server, which does it.
    ///
    /// - Returns: milliseconds from the order until it is carried out in every tenant.
    private func publish(_ plan: ID<TierPlan>, in folder: DataFolder) async throws -> Double {
        let control = try ControlDatabase(folder, use: .beside(folder))
        let began = ContinuousClock.now
        try await control.write { transaction in
            guard let iris = try transaction.administrators().first?.administrator else { return }
            try transaction.order(plan, by: iris, from: "", dueAt: Date(), act: nil, at: Date())
        }
        while ContinuousClock.now - began < .seconds(600) {
            let found = try await control.read { try $0.tierPlan(plan) }
            if found?.order?.state == .finished, found?.count(.done) == Self.tenants { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        let time = (ContinuousClock.now - began).milliseconds
        try control.close()
        return time
    }
}
