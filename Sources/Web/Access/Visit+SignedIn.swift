import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

extension Visit {
    /// Who is signed in at the tenant.
    ///
    /// - Throws: `Detour` to the sign-in for a page, a refusal for a form: what was typed must not be lost silently.
    func signedIn(at tenant: TenantDatabase) async throws -> SignedIn {
        guard let signedIn = try await SessionCheck(visit: self).signedIn(at: tenant) else {
            throw signInNeeded(at: .visitor(tenant.slug, .signIn(["next": request.uri.string])))
        }
        return signedIn
    }

    func signInNeeded(at signIn: Path) -> any Error {
        guard request.method == .get || request.method == .head else { return WebRefusal.signedOut }
        return Detour(address: signIn.text)
    }
}

extension WebRefusal {
    /// The answer to a person who is signed in but does not hold the page's role.
    static func notFor(_ role: Role) -> WebRefusal {
        WebRefusal(
            .forbidden, "Not your page",
            "This page is for \(role.title)s, and you are not one in this program. Ask your coordinator if you should be."
        )
    }
}
