import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// All tiers of all tenants in one table, for administrators.
func addTierMatrix(to site: Site) {
    site.administrator.get("tiers") { context in
        let query = try context.query()
        let filter = TenantFilter(
            search: query.text("q"), state: query.choice("state"), tier: query.text("tier"))
        return try await context.tierMatrix(filter, page: query.page)
    }
    site.administrator.post("tiers/refresh") { context, form in
        let filter = TenantFilter(
            search: form["q"] ?? "", state: form["state"].flatMap(TenantFilter.State.init),
            tier: form["tier"] ?? "")
        let page = Int(form["page"] ?? "") ?? 1
        let rows = try await context.control.read { try $0.tenantRows(filter, page: page) }
        try await context.survey.look(at: rows.rows.map(\.tenant.slug), now: context.now)
        let count = rows.rows.count
        return context.redirect(
            to: .admin(.tiers(filter.query.setting("page", to: page > 1 ? "\(rows.page)" : ""))),
            flash: Flash("Looked into \(count) tenant\(count == 1 ? "" : "s")"))
    }
}

extension AdministratorContext {
    /// - Parameter problem: why a tier cannot be changed as it was asked for.
    func tierMatrix(
        _ filter: TenantFilter, page number: Int, problem: String? = nil
    ) async throws -> Response {
        if !filter.tier.isEmpty { try await survey.completeAll(now: now) }
        let shown = try await control.read { try $0.tenantRows(filter, page: number) }
        try await survey.refresh(shown.rows.map(\.tenant.slug), now: now)
        let (rows, tiers, names) = try await control.read { control in
            let rows = try control.tenantRows(filter, page: number)
            return (
                rows, try control.tierSummaries(of: rows.rows.map(\.tenant.slug)), try control.tierNames()
            )
        }
        let columns = columns(tiers, narrowedTo: filter.tier)
        let view = TierMatrix(
            frame: frame(title: "Tiers"), columns: columns,
            lines: rows.rows.map { line($0, tiers[$0.tenant.slug] ?? [], columns) },
            filters: bar(filter, names: names),
            pagination: rows.pagination(("tenant", "tenants"), filter.query) { .admin(.tiers($0)) },
            refresh: ButtonForm(
                "Refresh", action: .admin(.refreshTiers),
                fields: filter.fields + [
                    HiddenField("tier", filter.tier), HiddenField("page", "\(rows.page)"),
                ]),
            count: rows.count, tierNames: names, tier: filter.tier,
            kept: filter.fields + [HiddenField("narrowed", filter.tier)], problem: problem)
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

    private func line(_ row: TenantRow, _ tiers: [TierSummary], _ columns: [String]) -> TierMatrix.Line {
        let fault = row.summary?.fault ?? ""
        return TierMatrix.Line(
            name: row.tenant.name, slug: row.tenant.slug.text, path: .admin(.tenant(row.tenant.slug)),
            badge: fault.isEmpty && !row.tenant.isSuspended
                ? nil : TenantLine.badge(row.tenant, fault: fault),
            cells: columns.map { column in
                TierMatrix.Cell(
                    column: column, tier: tiers.first { Name.isSame($0.name, column) }?.cell)
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
            ], clear: filter == TenantFilter() ? nil : .admin(.tiers(.none)))
    }
}
