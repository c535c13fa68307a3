import Domain
import Foundation
import GRDB

/// How a tenant stands at one moment: what the administrator's lists keep of it in the control database.
struct TenantStanding: Sendable {
    let summary: TenantSummary
    let tiers: [TierSummary]
}

extension TenantReading {
    func standing(at now: Date) throws -> TenantStanding {
        TenantStanding(
            summary: try summary(at: now), tiers: try tierSummaries(on: try today(at: now)))
    }
}

extension ControlTransaction {
    func save(_ standing: TenantStanding, of slug: Slug) throws {
        try save(standing.summary, of: slug)
        try replaceTierSummaries(of: slug, with: standing.tiers)
    }
}
