import Domain
import Foundation
import Store

@testable import vouchsafe

/// A demo's data folder as it would have been made at some moment, removed at the end.
final class SeededDemo: Sendable {
    let folder: DataFolder
    let registry: TenantRegistry
    let now: Date
    let refusals: [String]

    init(at moment: String) async throws {
        guard let now = try? Date(moment, strategy: .iso8601) else { throw CommandFailure("no moment") }
        self.now = now
        folder = try DataFolder(
            FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)").path)
        let control = try ControlDatabase(folder)
        registry = TenantRegistry(folder: folder) { "https://test/\($0)/\($1)" }
        refusals = try await DemoSeed(folder: folder, control: control, registry: registry, now: now)
            .fill().refusals
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    var slugs: [Slug] {
        get throws { ["acme", "carewell"].compactMap { Slug($0) } }
    }

    func requests(_ slug: Slug) async throws -> [Request] {
        try await registry.withTenant(slug) { tenant in
            try await tenant.read { snapshot in
                let aes = try snapshot.people(holding: .ae).map(\.id)
                return try (1...200).compactMap { number in
                    try aes.lazy.compactMap { try snapshot.request(ID(number), ofAE: $0) }.first
                }
            }
        }
    }

    /// References with more slots taken than their limits allow, on any day of the last year.
    func overLimit(_ slug: Slug) async throws -> Set<String> {
        let now = now
        return try await registry.withTenant(slug) { tenant in
            try await tenant.read { snapshot in
                let today = try snapshot.today(at: now)
                let references = try snapshot.references()
                var over: Set<String> = []
                for day in stride(from: 0, through: 400, by: 45).map({ today.adding(days: -$0) }) {
                    let workloads = try snapshot.workloads(on: day)
                    for reference in references {
                        let usage = (workloads[reference.id] ?? .none).usage
                        if usage.isOver(reference.limits) { over.insert(reference.contact.name) }
                    }
                }
                return over
            }
        }
    }

    /// References who were asked although something stood against it.
    func overridden(_ slug: Slug) async throws -> Set<String> {
        try await registry.withTenant(slug) { tenant in
            try await tenant.read { snapshot in
                Set(
                    try snapshot.references().filter {
                        try snapshot.activity(of: $0.id, most: 200).contains { $0.kind == .overridden }
                    }.map(\.contact.name))
            }
        }
    }

    /// Every reason for which somebody of the pool may not be asked for a site visit today.
    func reasonsAgainst(_ slug: Slug) async throws -> [String] {
        let now = now
        return try await registry.withTenant(slug) { tenant in
            try await tenant.read { snapshot in
                let today = try snapshot.today(at: now)
                let eligibility = Eligibility(
                    type: .siteVisit, prospectName: "Nobody & Sons", prospectAccount: nil,
                    neededBy: today.adding(days: 20), today: today,
                    coolDownDays: try snapshot.program().coolDownDays, accountQuarterLimit: nil)
                return try snapshot.pool(on: today).flatMap { reference, workload in
                    eligibility.exclusions(of: reference, workload: workload).map(\.sentence)
                }
            }
        }
    }
}
