import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Ada Ferreira, who administers the server, with the tenants Acme and Medisoft before her.
struct TenantScene: Sendable {
    let site: TestSite
    let ada: TestBrowser
    static let acme = "/admin/tenants/acme"

    static func open(
        prepare: (inout ServerSettings) -> Void = { _ in },
        _ test: @Sendable (TenantScene) async throws -> Void
    ) async throws {
        try await TestSite.open(prepare: prepare) { site in
            try await test(TenantScene(site: site, ada: try await site.signedInAsAdministrator()))
        }
    }

    /// The same tenants, for what a coordinator or somebody else of one does.
    var program: ProgramScene { ProgramScene(site: site, marta: site.browser()) }

    func tenant(_ slug: String = TestSite.acme) async throws -> Tenant? {
        let slug = try #require(Slug(slug))
        return try await site.server.services.control.read { try $0.tenant(slug) }
    }

    /// What administrators did, the latest first.
    func record(_ kind: Administration.Kind? = nil) async throws -> [Administration] {
        var filter = AdministrationFilter()
        filter.kind = kind
        return try await site.server.services.control.read { [filter] in try $0.administration(filter) }
    }
}
