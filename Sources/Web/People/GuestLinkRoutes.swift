import Domain
import Hummingbird
import Store
import Views

/// What a coordinator does with the links that people got to act without an account.
func addGuestLinks(to site: Site) {
    site.coordinator.post("links/:link/revocation") { context, _ in
        let act = context.act
        return try await context.change(saying: "The link is ended.") { try $0.revoke($1, act) }
    }
    site.coordinator.post("links/:link/renewal") { context, _ in
        let act = context.act
        return try await context.change(saying: "Sent again, with a new link.") { try $0.renew($1, act) }
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func change(
        saying words: String, _ decide: @escaping @Sendable (Match, GuestLink) throws -> GuestLinkChange
    ) async throws -> Response {
        let id = try id("link", GuestLink.self)
        let known = try await tenant.read { snapshot in
            try snapshot.guestLink(id).flatMap { try snapshot.match($0.engagement)?.request.id }
        }
        guard let request = known else { throw WebRefusal.notFound }
        do {
            try await tenant.write { transaction in
                guard let link = try transaction.guestLink(id),
                    let match = try transaction.match(link.engagement)
                else { throw WebRefusal.notFound }
                try transaction.save(try decide(match, link))
            }
        } catch let refusal as Refusal {
            return try await requestPage(request, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .requestSection(request, .links)), flash: Flash(words))
    }
}
