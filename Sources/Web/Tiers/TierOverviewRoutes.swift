import Domain
import Hummingbird
import Store
import Views

/// The program's tiers as its coordinators see them; administrators change them.
func addTierOverview(to site: Site) {
    site.coordinator.get("tiers") { context in
        let (frame, slug, clock) = (context.frame(title: "Tiers"), context.slug, context.clock)
        let open = try await context.openTierFields()
        let page = try await context.tenant.read { snapshot in
            let today = try snapshot.today(at: clock.now)
            let summaries = try snapshot.tierSummaries(on: today)
            let standings = try snapshot.tiers().compactMap { tier in
                summaries.first { $0.name == tier.name }.map { summary in
                    TierStanding(
                        tier, members: summary.members, taken: summary.taken, allowed: summary.allowed,
                        offRotation: summary.offRotation, tenant: slug)
                }
            }
            return TierOverview(
                frame: frame, standings: standings, open: open,
                history: try snapshot.tierActivity(most: 50),
                moves: try snapshot.tierReview(on: today).proposed.count, tenant: slug, clock: clock)
        }
        return context.page(page)
    }
}
