package import Domain
package import Foundation
import GRDB

/// Looks into tenants and writes down in the control database how they stand. Pages call it for the rows that they show,
/// so that what is on the page is at most ten minutes old and no page opens more than its own tenants.
package struct TenantSurvey: Sendable {
    private let control: ControlDatabase
    private let registry: TenantRegistry
    /// How long a summary is shown before it is made again, in seconds.
    package static let freshness: TimeInterval = 600
    /// Tenants looked into at a time.
    private static let width = 4

    package init(control: ControlDatabase, registry: TenantRegistry) {
        self.control = control
        self.registry = registry
    }

    private struct Finding: Sendable {
        let slug: Slug
        let result: Result<TenantStanding, any Error>
    }

    /// Makes the summaries of these tenants anew. One that cannot be opened is written down with the reason.
    package func look(at slugs: [Slug], now: Date) async throws {
        guard !slugs.isEmpty else { return }
        let findings = await withTaskGroup(of: Finding.self) { group in
            var waiting = slugs[...]
            for slug in waiting.prefix(Self.width) { group.addTask { await find(slug, now) } }
            waiting = waiting.dropFirst(Self.width)
            var findings: [Finding] = []
            for await finding in group {
                findings.append(finding)
                if let slug = waiting.popFirst() { group.addTask { await find(slug, now) } }
            }
            return findings
        }
        try await control.write { transaction in
            for finding in findings {
                switch finding.result {
                case .success(let standing): try transaction.save(standing, of: finding.slug)
                case .failure(let error):
                    try transaction.save(fault: Self.sentence(error), of: finding.slug, at: now)
                }
            }
        }
    }

    /// Makes anew those summaries that are missing, too old, or of a tenant that could not be opened.
    package func refresh(_ slugs: [Slug], now: Date) async throws {
        let stale = try await control.read {
            try $0.staleSummaries(of: slugs, before: now.addingTimeInterval(-Self.freshness))
        }
        try await look(at: stale, now: now)
    }

    /// Every tenant that has never been looked into, so that a search over all tiers finds them.
    package func completeAll(now: Date) async throws {
        try await look(at: try await control.read { try $0.unseenTenants() }, now: now)
    }

    /// What went wrong with a tenant, in a sentence for an administrator.
    package static func sentence(_ error: any Error) -> String {
        switch error {
        case let fault as StoreFault: fault.description
        case let refusal as Refusal: refusal.sentence
        default: "It cannot be read: \(error)"
        }
    }

    private func find(_ slug: Slug, _ now: Date) async -> Finding {
        do {
            let standing = try await registry.withTenant(slug) {
                try await $0.read { try $0.standing(at: now) }
            }
            return Finding(slug: slug, result: .success(standing))
        } catch {
            return Finding(slug: slug, result: .failure(error))
        }
    }
}

extension ControlReading {
    func staleSummaries(of slugs: [Slug], before moment: Date) throws -> [Slug] {
        let names: [String] = try database.values(
            """
            SELECT tenant.slug
            FROM tenant
            LEFT JOIN tenant_summary AS summary ON summary.slug = tenant.slug
            WHERE tenant.slug IN \(slugs.map(\.text))
                AND (summary.slug IS NULL OR summary.computed_at <= \(moment.seconds) OR summary.fault <> '')
            """)
        return names.compactMap { Slug($0) }
    }

    func unseenTenants() throws -> [Slug] {
        let names: [String] = try database.values(
            "SELECT slug FROM tenant WHERE slug NOT IN (SELECT slug FROM tenant_summary)")
        return names.compactMap { Slug($0) }
    }
}
