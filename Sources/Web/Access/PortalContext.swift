package import Domain
import HTTPTypes
package import Hummingbird
package import Store
package import Views

/// A request by a person who is signed in and holds the portal's role; only the check below makes one.
package struct PortalContext<P: Portal>: AdmittedContext {
    package static var audience: Audience { P.audience }
    package let visit: Visit
    package let tenant: TenantDatabase
    package let person: Person
    package let programName: String

    private init(visit: Visit, tenant: TenantDatabase, person: Person, programName: String) {
        self.visit = visit
        self.tenant = tenant
        self.person = person
        self.programName = programName
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        try await visit.withTenant { tenant in
            let signedIn = try await visit.signedIn(at: tenant)
            guard signedIn.person.roles.contains(P.role) else { throw WebRefusal.notFor(P.role) }
            return try await handler(
                Self(
                    visit: visit, tenant: tenant, person: signedIn.person, programName: signedIn.programName))
        }
    }

    package var slug: Slug { tenant.slug }

    /// The person doing something now.
    package var act: Act { Act(by: person.contact, at: now) }

    /// The person doing something now for somebody who asked them to.
    package var actOnBehalf: Act { Act(by: person.contact, at: now, onBehalf: true) }

    package var clock: ReaderClock { ReaderClock(zone: person.timeZone, now: now) }

    /// What stands around the page: the portal's navigation, the person, and the answer to the form before.
    package func frame(title: String) -> Frame {
        MemberFrame(visit: visit, slug: slug, person: person, programName: programName)
            .frame(title: title, in: P.self)
    }
}
