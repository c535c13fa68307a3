import Domain
import Hummingbird
import Store
import Views

/// The reference's own pages: what is asked of them, and their tier.
func addReferenceHome(to site: Site) {
    site.reference.get("home") { context in
        let now = context.now
        let frame = context.frame(title: "Home")
        let (slug, clock) = (context.slug, context.clock)
        let page = try await context.readMine { reference, snapshot in
            let today = try snapshot.today(at: now)
            return MyHome(
                frame: frame, slug: slug, reference: reference, clock: clock,
                engagements: try snapshot.openEngagements(of: reference.id, at: now),
                thanks: try snapshot.latestThanks(to: reference.id, most: 5),
                help: try snapshot.helpGiven(by: reference.id),
                usage: try snapshot.workload(of: reference.id, on: today).usage,
                grants: try snapshot.benefitGrants(of: reference.id).filter { $0.balance.open > 0 })
        }
        return context.page(page)
    }
    site.reference.get("tier") { context in
        let now = context.now
        let frame = context.frame(title: "Your tier")
        let (slug, clock) = (context.slug, context.clock)
        let page = try await context.readMine { reference, snapshot in
            let today = try snapshot.today(at: now)
            return MyTier(
                frame: frame, slug: slug, reference: reference, clock: clock,
                usage: try snapshot.workload(of: reference.id, on: today).usage, today: today,
                tiers: try snapshot.tiers(), overrides: try snapshot.overrides(of: reference.id),
                slots: try snapshot.program().slots)
        }
        return context.page(page)
    }
}

extension PortalContext<ReferencePortal> {
    /// Reads with the reference that the signed-in person is; somebody who is none any more finds nothing.
    func readMine<Page: Sendable>(
        _ body: @escaping @Sendable (Reference, TenantSnapshot) throws -> Page
    ) async throws -> Page {
        let me = person.id
        return try await tenant.read { snapshot in
            guard let reference = try snapshot.reference(of: me) else { throw WebRefusal.notFound }
            return try body(reference, snapshot)
        }
    }
}
