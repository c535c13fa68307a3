import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Ada Ferreira, who administers the server, with the tiers of Acme and Medisoft before her.
struct TierScene: Sendable {
    let site: TestSite
    let ada: TestBrowser
    static let tiers = "/admin/tiers"
    static let changes = "/admin/tiers/changes"

    static func open(_ test: @Sendable (TierScene) async throws -> Void) async throws {
        try await TestSite.open { site in
            try await test(TierScene(site: site, ada: try await site.signedInAsAdministrator()))
        }
    }

    /// The form for the tier Premier of both tenants, as it is sent with what these fields say.
    static func form(_ fields: [String: String]) -> [String: String] {
        [
            "tier": "Premier", "all": "yes", "q": "", "state": "", "narrowed": "",
            "form-key": "key-of-the-first-form", "quarter": "", "year": "",
            "currency-1": "USD", "currency-2": "USD", "currency-3": "USD",
        ].merging(fields) { $1 }
    }

    /// Works a change out; its number.
    func plan(_ fields: [String: String]) async throws -> Int64 {
        let answer = try await ada.send(Self.changes, Self.form(fields))
        let number = answer.location?.split(separator: "/").last.flatMap { Int64($0) }
        return try #require(number, "\(answer.status)")
    }

    func rows(_ plan: Int64) async throws -> [TierPlanRow] {
        try await site.server.services.control.read {
            try $0.tierPlanRows(ID(plan), state: nil, page: 1).rows
        }
    }

    func plan(_ number: Int64) async throws -> TierPlan? {
        try await site.server.services.control.read { try $0.tierPlan(ID(number)) }
    }

    func tier(_ name: String = "Premier", at tenant: String) async throws -> Tier {
        let tier = try await site.withTenant(tenant) { try await $0.read { try $0.tier(named: name) } }
        return try #require(tier)
    }

    /// Makes a tenant one that cannot be opened.
    func destroy(_ tenant: String) async throws {
        try await site.server.services.registry.close(try #require(Slug(tenant)))
        try Data("this is no database, and never was one at all".utf8).write(
            to: URL(filePath: site.folder.tenant(tenant)))
    }
}
