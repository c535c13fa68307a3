package import Domain
package import Hummingbird
package import Store
package import Views

/// A request by any person of the tenant who is signed in: their own sessions and password.
package struct MemberContext: AdmittedContext {
    package static let audience = Audience.member
    package let visit: Visit
    package let tenant: TenantDatabase
    package let person: Person
    package let session: Session
    package let programName: String

    private init(visit: Visit, tenant: TenantDatabase, signedIn: SignedIn) {
        self.visit = visit
        self.tenant = tenant
        person = signedIn.person
        session = signedIn.session
        programName = signedIn.programName
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        try await visit.withTenant { tenant in
            let signedIn = try await visit.signedIn(at: tenant)
            return try await handler(Self(visit: visit, tenant: tenant, signedIn: signedIn))
        }
    }

    package var slug: Slug { tenant.slug }

    /// The frame of the portal that the person works in most.
    package func frame(title: String) -> Frame {
        let member = MemberFrame(visit: visit, slug: slug, person: person, programName: programName)
        return switch person.roles.min() {
        case .coordinator: member.frame(title: title, in: CoordinatorPortal.self)
        case .ae: member.frame(title: title, in: AEPortal.self)
        case .owner: member.frame(title: title, in: OwnerPortal.self)
        case .reference, nil: member.frame(title: title, in: ReferencePortal.self)
        }
    }
}
