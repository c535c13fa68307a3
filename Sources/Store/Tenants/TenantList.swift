package import Domain
import GRDB

/// A line of the administrator's list: a tenant and how it stood when last looked at.
package struct TenantRow: Sendable {
    package let tenant: Tenant
    /// Nil until somebody looked.
    package let summary: TenantSummary?
}

/// What the administrator's lists of tenants are narrowed by.
package struct TenantFilter: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case active
        case suspended
        /// Could not be opened when last looked at.
        case broken
        /// Closed, and removed when its grace is over.
        case deleted
    }

    /// Part of a name or short name.
    package var search: String
    package var state: State?
    /// Only tenants with a tier of this name.
    package var tier: String
    /// Only tenants with a tier, or with this tier, under strain.
    package var strain: TierStrain?
    package var sort: TenantSort

    package init(
        search: String = "", state: State? = nil, tier: String = "", strain: TierStrain? = nil,
        sort: TenantSort = .name
    ) {
        self.search = search
        self.state = state
        self.tier = tier
        self.strain = strain
        self.sort = sort
    }

    var condition: SQL {
        let like = search.likePattern
        let byState: SQL =
            switch state {
            case nil: "TRUE"
            case .active: "tenant.state = 'active' AND tenant.deletes_at IS NULL"
            case .suspended: "tenant.state = 'suspended'"
            case .deleted: "tenant.deletes_at IS NOT NULL"
            case .broken: "coalesce(summary.fault, '') <> ''"
            }
        let byTier: SQL =
            tier.isEmpty ? "TRUE" : "tenant.slug IN (SELECT slug FROM tier_summary WHERE name = \(tier))"
        let byStrain: SQL =
            strain.map { strain -> SQL in
                """
                tenant.slug IN (
                    SELECT slug FROM tier_summary WHERE (\(tier) = '' OR name = \(tier)) AND \(strain.condition))
                """
            } ?? "TRUE"
        return """
            (\(search) = '' OR tenant.name LIKE \(like) ESCAPE '\\' OR tenant.slug LIKE \(like) ESCAPE '\\')
            AND \(byState) AND \(byTier) AND \(byStrain)
            """
    }
}

extension ControlReading {
    /// A page of the tenants that match, by name.
    package func tenantRows(_ filter: TenantFilter, page: Int) throws -> ListPage<TenantRow> {
        let count: Int =
            try database.value(
                """
                SELECT count(*)
                FROM tenant
                LEFT JOIN tenant_summary AS summary ON summary.slug = tenant.slug
                WHERE \(filter.condition)
                """) ?? 0
        let slice = PageSlice(page: page, of: count)
        let rows = try tenantRows(
            where: filter.condition, order: filter.sort.order(tier: filter.tier), limit: slice.size,
            offset: slice.offset)
        return ListPage(rows: rows, count: count, page: slice.page)
    }

    package func tenantRow(_ slug: Slug) throws -> TenantRow? {
        try tenantRows(
            where: "tenant.slug = \(slug.text)", order: "tenant.slug", limit: 1, offset: 0
        ).first
    }

    /// Every tenant that matches and is to stay, in the filter's order.
    package func slugs(_ filter: TenantFilter) throws -> [Slug] {
        let names: [String] = try database.values(
            """
            SELECT tenant.slug
            FROM tenant
            LEFT JOIN tenant_summary AS summary ON summary.slug = tenant.slug
            WHERE \(filter.condition) AND tenant.deletes_at IS NULL
            ORDER BY \(filter.sort.order(tier: filter.tier))
            """)
        return names.compactMap { Slug($0) }
    }

    private func tenantRows(
        where condition: SQL, order: SQL, limit: Int, offset: Int
    ) throws -> [TenantRow] {
        try database.rows(
            """
            SELECT tenant.slug, tenant.name, tenant.state, tenant.suspended_because, tenant.created_at,
                tenant.deletes_at,
                summary.computed_at, summary.fault, summary.coordinators, summary.aes, summary.owners,
                summary.active_references, summary.open_requests, summary.quarter_engagements,
                summary.last_activity_at, summary.file_bytes, summary.mail_waiting, summary.mail_failed,
                summary.oldest_mail_at
            FROM tenant
            LEFT JOIN tenant_summary AS summary ON summary.slug = tenant.slug
            WHERE \(condition)
            ORDER BY \(order)
            LIMIT \(limit) OFFSET \(offset)
            """
        ).compactMap { row in
            guard let tenant = try tenant(row) else { return nil }
            return TenantRow(tenant: tenant, summary: summary(row))
        }
    }

    private func summary(_ row: Row) -> TenantSummary? {
        row.optionalMoment("computed_at").map { computedAt in
            TenantSummary(
                computedAt: computedAt, fault: row["fault"], coordinators: row["coordinators"],
                aes: row["aes"], owners: row["owners"], activeReferences: row["active_references"],
                openRequests: row["open_requests"], quarterEngagements: row["quarter_engagements"],
                lastActivityAt: row.optionalMoment("last_activity_at"), fileBytes: row["file_bytes"],
                mail: row.tenantMail)
        }
    }
}
