import Domain
package import Hummingbird
package import Store

/// A request by anybody at an address that belongs to no tenant.
package struct EverybodyContext: AdmittedContext {
    package static let audience = Audience.everybody
    package let visit: Visit

    private init(visit: Visit) {
        self.visit = visit
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        try await handler(Self(visit: visit))
    }
}

/// A request by anybody at a tenant that exists.
package struct VisitorContext: AdmittedContext {
    package static let audience = Audience.visitor
    package let visit: Visit
    package let tenant: TenantDatabase
    package let programName: String

    private init(visit: Visit, tenant: TenantDatabase, programName: String) {
        self.visit = visit
        self.tenant = tenant
        self.programName = programName
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        let name = try await visit.services.directory.tenant(try visit.slug())?.name ?? ""
        return try await visit.withTenant { tenant in
            try await handler(Self(visit: visit, tenant: tenant, programName: name))
        }
    }
}

/// A request by whoever holds a mailed link that still works.
package struct LinkContext: AdmittedContext {
    package static let audience = Audience.link
    package let visit: Visit
    package let tenant: TenantDatabase
    package let link: SignInLink

    private init(visit: Visit, tenant: TenantDatabase, link: SignInLink) {
        self.visit = visit
        self.tenant = tenant
        self.link = link
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        try await visit.withTenant { tenant in
            let hash = LinkKey.hash(ofToken: try visit.parameter("token"))
            let link = try await tenant.read { try $0.signInLink(tokenHash: hash) }
            guard let link, link.isUsable(at: visit.now) else { throw WebRefusal.goneLink }
            return try await handler(Self(visit: visit, tenant: tenant, link: link))
        }
    }
}
