import Domain
import Hummingbird
import Store
import Views

/// One tier of one tenant with its members, for administrators, who can look at them and change nothing there.
func addTenantTiers(to site: Site) {
    site.administrator.get("tenants/:tenant/tiers/:tier") { context in
        let tenant = try await context.tenantRow().tenant
        guard let position = Int(try context.visit.parameter("tier")) else { throw WebRefusal.notFound }
        let (now, number) = (context.now, try context.query().page)
        let found = try await context.registry.withTenant(tenant.slug) { database in
            try await database.read { snapshot in
                try snapshot.tierSight(position: position, on: try snapshot.today(at: now))
            }
        }
        guard let sight = found else { throw WebRefusal.notFound }
        let following = try await context.control.read { try $0.tierFollowing(of: tenant.slug) }
        let deviations = following.deviations(of: [sight.summary])
            .first { Name.isSame($0.tierName, sight.tier.name) }
        let members = ListPage(all: sight.members, page: number)
        return context.page(
            TenantTier(
                frame: context.frame(title: "\(sight.tier.name) of \(tenant.name)"), tenant: tenant,
                tier: sight.tier, cell: sight.summary.cell(of: tenant.slug),
                deviations: deviations?.lines ?? [], members: members.rows.map(\.line),
                pagination: members.pagination(("member", "members"), .none) {
                    .admin(.tenantTier(tenant.slug, position: position, $0))
                }))
    }
}

extension TierSight.Member {
    fileprivate var line: TenantTier.Member {
        TenantTier.Member(
            name: name, account: accountName, usage: usage, limits: limits, offRotation: offRotation)
    }
}
