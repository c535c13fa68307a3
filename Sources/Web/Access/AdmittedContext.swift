import Domain
package import Hummingbird
import Logging
import Store

/// A context that only a check can make: whoever has one knows that the check was passed.
package protocol AdmittedContext: PageContext {
    /// Makes the check and, when it is passed, runs the handler.
    ///
    /// - Throws: `WebRefusal` or `Detour` when it is not.
    static func admitting(
        _ visit: Visit, _ handler: (Self) async throws -> Response
    ) async throws -> Response
}

/// Sends the browser to another page instead of what it asked for: to sign in, and then back.
struct Detour: Error {
    let address: String
}

extension Visit {
    /// Runs `body` with the tenant that the address names open.
    func withTenant(_ body: (TenantDatabase) async throws -> Response) async throws -> Response {
        let slug = try slug()
        guard let standing = try await services.directory.tenant(slug) else { throw WebRefusal.notFound }
        if let deletesAt = standing.deletesAt { throw WebRefusal.deleted(on: deletesAt) }
        guard !standing.isSuspended else { throw WebRefusal.suspended(because: standing.suspendedBecause) }
        do {
            return try await services.registry.withTenant(slug, body)
        } catch let fault as StoreFault {
            services.logger.error(
                "tenant cannot be opened", metadata: ["tenant": "\(slug)", "why": "\(fault)"])
            throw WebRefusal.closed
        }
    }
}
