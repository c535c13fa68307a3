import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// All tiers of all tenants in one table, for administrators.
func addTierMatrix(to site: Site) {
    site.administrator.get("tiers") { context in
        let query = try context.query()
        return try await context.tierMatrix(TenantFilter(ofTiers: query), page: query.page)
    }
    site.administrator.get("tiers.csv") { context in
        let filter = TenantFilter(ofTiers: try context.query())
        try await context.survey.completeAll(now: context.now)
        let (tenants, tiers) = try await context.control.read { control in
            let slugs = try control.slugs(filter)
            let tenants = Dictionary(uniqueKeysWithValues: try control.tenants().map { ($0.slug, $0) })
            return (slugs.compactMap { tenants[$0] }, try control.tierSummaries(of: slugs))
        }
        return context.download(
            CSVText(tenants, tiers, narrowedTo: filter.tier).bytes, type: "text/csv; charset=utf-8",
            name: "tiers.csv")
    }
    site.administrator.post("tiers/refresh") { context, form in
        let filter = TenantFilter(
            search: form["q"] ?? "", state: form["state"].flatMap(TenantFilter.State.init),
            tier: form["tier"] ?? "", strain: form["only"].flatMap(TierStrain.init),
            sort: form["sort"].flatMap(TenantSort.init) ?? .name)
        let page = Int(form["page"] ?? "") ?? 1
        let rows = try await context.control.read { try $0.tenantRows(filter, page: page) }
        try await context.survey.look(at: rows.rows.map(\.tenant.slug), now: context.now)
        let count = rows.rows.count
        return context.redirect(
            to: .admin(.tiers(filter.query.setting("page", to: page > 1 ? "\(rows.page)" : ""))),
            flash: Flash("Looked into \(count) tenant\(count == 1 ? "" : "s")"))
    }
}

extension TenantFilter {
    /// Out of the address of the table.
    fileprivate init(ofTiers query: Query) {
        self.init(
            search: query.text("q"), state: query.choice("state"), tier: query.text("tier"),
            strain: query.choice("only"), sort: query.choice("sort") ?? .name)
    }
}

extension CSVText {
    /// A line for each tier of each tenant, as they were last looked into.
    fileprivate init(_ tenants: [Tenant], _ tiers: [Slug: [TierSummary]], narrowedTo name: String) {
        self.init()
        add([
            "tenant", "name", "suspended", "tier", "calls a quarter", "calls a year", "members",
            "members aimed at, least", "members aimed at, most", "slots taken this quarter",
            "slots allowed this quarter", "off rotation", "over the limit",
        ])
        for tenant in tenants {
            for tier in tiers[tenant.slug] ?? [] where name.isEmpty || Name.isSame(tier.name, name) {
                add([
                    tenant.slug.text, tenant.name, tenant.isSuspended ? "yes" : "no", tier.name,
                    "\(tier.limits.quarter)", "\(tier.limits.year)", "\(tier.members)", "\(tier.poolMinimum)",
                    tier.poolMaximum.map { "\($0)" } ?? "", "\(tier.taken)", "\(tier.allowed)",
                    "\(tier.offRotation)", "\(tier.overLimit)",
                ])
            }
        }
    }
}

extension AdministratorContext {
    /// - Parameter problem: why a tier cannot be changed as it was asked for.
    func tierMatrix(
        _ filter: TenantFilter, page number: Int, problem: String? = nil
    ) async throws -> Response {
        if !filter.tier.isEmpty || filter.strain != nil || filter.sort != .name {
            try await survey.completeAll(now: now)
        }
        let shown = try await control.read { try $0.tenantRows(filter, page: number) }
        try await survey.refresh(shown.rows.map(\.tenant.slug), now: now)
        let (rows, tiers, names, followings) = try await control.read { control in
            let rows = try control.tenantRows(filter, page: number)
            return (
                rows, try control.tierSummaries(of: rows.rows.map(\.tenant.slug)), try control.tierNames(),
                try control.tierFollowings(of: rows.rows.map(\.tenant.slug))
            )
        }
        let columns = columns(tiers, narrowedTo: filter.tier)
        let view = TierMatrix(
            frame: frame(title: "Tiers"), columns: columns,
            lines: rows.rows.map {
                line($0, tiers[$0.tenant.slug] ?? [], followings[$0.tenant.slug], columns)
            },
            filters: bar(filter, names: names),
            pagination: rows.pagination(("tenant", "tenants"), filter.query) { .admin(.tiers($0)) },
            refresh: ButtonForm(
                "Refresh", action: .admin(.refreshTiers),
                fields: filter.fields + [
                    HiddenField("tier", filter.tier), HiddenField("sort", filter.sort.rawValue),
                    HiddenField("page", "\(rows.page)"),
                ]),
            count: rows.count, tierNames: names, tier: filter.tier,
            kept: filter.fields + [HiddenField("narrowed", filter.tier)],
            file: .admin(.tierFile(filter.query)), problem: problem)
        return page(view, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The names of the tiers on this page, most committed first.
    private func columns(_ tiers: [Slug: [TierSummary]], narrowedTo name: String) -> [String] {
        guard name.isEmpty else { return [name] }
        var columns: [(name: String, position: Int)] = []
        for tier in tiers.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
            if let place = columns.firstIndex(where: { Name.isSame($0.name, tier.name) }) {
                columns[place].position = min(columns[place].position, tier.position)
            } else {
                columns.append((tier.name, tier.position))
            }
        }
        return columns.sorted { ($0.position, $0.name) < ($1.position, $1.name) }.map(\.name)
    }

    private func line(
        _ row: TenantRow, _ tiers: [TierSummary], _ following: TierFollowing?, _ columns: [String]
    ) -> TierMatrix.Line {
        let deviations = following?.deviations(of: tiers).map(\.tierName) ?? []
        let template = following.flatMap { following in
            following.version.map {
                "\($0.template.name), version \($0.number)"
                    + (following.isBehind ? " of \(following.newest)" : "")
            }
        }
        let fault = row.summary?.fault ?? ""
        return TierMatrix.Line(
            name: row.tenant.name, slug: row.tenant.slug.text, path: .admin(.tenant(row.tenant.slug)),
            badge: fault.isEmpty && !row.tenant.isSuspended
                ? nil : TenantLine.badge(row.tenant, fault: fault), template: template,
            cells: columns.map { column in
                TierMatrix.Cell(
                    column: column,
                    tier: tiers.first { Name.isSame($0.name, column) }?.cell(of: row.tenant.slug),
                    deviates: deviations.contains { Name.isSame($0, column) })
            })
    }

    private func bar(_ filter: TenantFilter, names: [String]) -> FilterBar {
        FilterBar(
            action: .admin(.tiers(.none)), search: filter.search, searchLabel: "Search tenants",
            filters: [
                Filter(
                    "Tier", name: "tier", value: filter.tier,
                    choices: names.map { FieldChoice($0, $0) }),
                Filter(
                    "State", name: "state", value: filter.state?.rawValue ?? "",
                    choices: TenantFilter.stateChoices),
                Filter(
                    "Only", name: "only", value: filter.strain?.rawValue ?? "",
                    choices: TierStrain.allCases.map { FieldChoice($0.rawValue, $0.title) }),
                Filter(
                    "Sort", name: "sort", value: filter.sort == .name ? "" : filter.sort.rawValue,
                    everything: "By name",
                    choices: TenantSort.allCases.filter { $0 != .name }.map {
                        FieldChoice($0.rawValue, $0.title)
                    }),
            ], clear: filter == TenantFilter() ? nil : .admin(.tiers(.none)))
    }
}

extension TierStrain {
    fileprivate var title: String {
        switch self {
        case .overLimit: "Somebody over the limit"
        case .offRotation: "Somebody off rotation"
        case .wellUsed: "80 % used or more"
        }
    }
}

extension TenantSort {
    fileprivate var title: String {
        switch self {
        case .name: "By name"
        case .members: "Most members"
        case .utilisation: "Most used"
        case .overLimit: "Most over the limit"
        }
    }
}
