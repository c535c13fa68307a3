package import Domain
import Store
import Synchronization

/// Remembers for a second which tenants there are and which are suspended, so that not every request asks.
package final class TenantDirectory: Sendable {
    private let control: ControlDatabase
    private let known = Mutex<[Slug: (tenant: Tenant, at: ContinuousClock.Instant)]>([:])
    private static let memory = Duration.seconds(1)

    init(control: ControlDatabase) {
        self.control = control
    }

    /// Tenants that do not exist are not remembered: one that was just created is there.
    func tenant(_ slug: Slug) async throws -> Tenant? {
        let now = ContinuousClock.now
        if let entry = known.withLock({ $0[slug] }), now - entry.at < Self.memory { return entry.tenant }
        let tenant = try await control.read { try $0.tenant(slug) }
        known.withLock { known in known[slug] = tenant.map { ($0, now) } }
        return tenant
    }

    /// To be called after a change, so that it holds at once.
    package func forget(_ slug: Slug) {
        known.withLock { known in known[slug] = nil }
    }
}
