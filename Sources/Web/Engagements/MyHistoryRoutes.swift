import Domain
import Hummingbird
import Store
import Views

/// All that a reference was ever asked for.
func addMyHistory(to site: Site) {
    site.reference.get("history") { context in
        let query = try context.query()
        let (search, number) = (query.text("q"), query.page)
        let filter = query.choice("part", OwnHistoryFilter.self)
        let (slug, clock, frame) = (context.slug, context.clock, context.frame(title: "Your history"))
        let page = try await context.readMine { reference, snapshot in
            let list = try snapshot.history(of: reference.id, search: search, filter: filter, page: number)
            return MyHistory(
                frame: frame, slug: slug, clock: clock, lines: list.rows, search: search, filter: filter,
                pagination: list.pagination(
                    (one: "entry", many: "entries"), ["q": search, "part": filter?.rawValue ?? ""]
                ) { .reference(slug, .history($0)) })
        }
        return context.page(page)
    }
}
