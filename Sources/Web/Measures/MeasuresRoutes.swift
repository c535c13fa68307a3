import Domain
import Hummingbird
import Store
import Views

/// How the program does.
func addMeasures(to site: Site) {
    site.coordinator.get("measures") { context in
        let query = try context.query()
        let search = query.text("q")
        let (slug, frame, clock) = (context.slug, context.frame(title: "Measures"), context.clock)
        let page = try await context.tenant.read { snapshot in
            let zone = try snapshot.program().timeZone
            let today = Day(of: clock.now, in: zone)
            let gaps = try snapshot.coverageGaps(
                search: search, since: today.adding(days: -365).start(in: zone), page: query.page)
            let address: PathQuery = ["q": search]
            return MeasuresPage(
                frame: frame, use: try snapshot.poolUse(on: today),
                overrides: try snapshot.overrideCounts(quarters: 4, until: today),
                gaps: gaps.rows.map { ($0.request, $0.prospectName, $0.at, $0.gap) },
                isSearched: !search.isEmpty,
                filters: FilterBar(
                    action: .coordinator(slug, .measures(.none)), search: search, searchLabel: "Search gaps",
                    clear: search.isEmpty ? nil : .coordinator(slug, .measures(.none))),
                pagination: gaps.pagination((one: "gap", many: "gaps"), address) {
                    .coordinator(slug, .measures($0))
                }, tenant: slug, clock: clock)
        }
        return context.page(page)
    }
}
