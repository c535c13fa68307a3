package import Domain
package import Hummingbird
package import Store
import Views

/// What a link without an account is good for, as a type: a handler gets links of its own purpose, and no others.
package protocol GuestPurpose: Sendable {
    static var purpose: GuestLink.Purpose { get }
}

/// Answering an ask.
package enum Answering: GuestPurpose {
    package static let purpose = GuestLink.Purpose.answer
}

/// Choosing the time of a call.
package enum ChoosingTime: GuestPurpose {
    package static let purpose = GuestLink.Purpose.booking
}

/// Saying whether a call took place.
package enum TellingOutcome: GuestPurpose {
    package static let purpose = GuestLink.Purpose.outcome
}

/// Saying how it was.
package enum GivingFeedback: GuestPurpose {
    package static let purpose = GuestLink.Purpose.feedback
}

/// A request by whoever holds a link that works for this purpose. It signs nobody in.
package struct GuestContext<Purpose: GuestPurpose>: AdmittedContext {
    package static var audience: Audience { .guest }
    package let visit: Visit
    package let tenant: TenantDatabase
    package let link: GuestLink
    /// The engagement that the link is about, as it stood when the request came.
    package let match: Match

    private init(visit: Visit, tenant: TenantDatabase, link: GuestLink, match: Match) {
        self.visit = visit
        self.tenant = tenant
        self.link = link
        self.match = match
    }

    package static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response {
        try await visit.withTenant { tenant in
            let hash = LinkKey.hash(ofToken: try visit.parameter("token"))
            let (found, program) = try await tenant.read { snapshot in
                let link = try snapshot.guestLink(tokenHash: hash).flatMap {
                    $0.purpose == Purpose.purpose ? $0 : nil
                }
                let match = try link.flatMap { try snapshot.match($0.engagement) }
                return (link.flatMap { link in match.map { (link, $0) } }, try snapshot.program().name)
            }
            let pages = PageResponse(services: visit.services)
            guard let (link, match) = found else {
                return pages.response(ClosedLink(program: program), status: .forbidden, clearsFlash: false)
            }
            guard link.isOpen(at: visit.now) else {
                return pages.response(
                    ClosedLink(link, match: match, now: visit.now), status: .gone, clearsFlash: false)
            }
            return try await handler(Self(visit: visit, tenant: tenant, link: link, match: match))
        }
    }
}

extension GuestContext {
    package var slug: Slug { tenant.slug }

    /// The token, for the addresses of this link's own pages and forms.
    package var token: String {
        get throws { try visit.parameter("token") }
    }

    /// What the guest does, where the guest is somebody of the program.
    package var act: Act? {
        link.guest.person.map {
            Act(by: Contact(id: $0, name: link.guest.name, mail: link.guest.mail), at: now)
        }
    }
}
