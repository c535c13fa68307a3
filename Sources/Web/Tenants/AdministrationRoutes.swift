import Domain
import Hummingbird
import Store
import Views

/// The record of what administrators did.
func addAdministration(to site: Site) {
    site.administrator.get("administration.csv") { context in
        let query = try context.query()
        let acts = try await context.control.read {
            try $0.administration(
                search: query.text("q"), kind: query.choice("kind", Administration.Kind.self))
        }
        var file = CSVText()
        file.add(["time (UTC)", "who", "what", "detail", "kind", "tenant", "from"])
        for act in acts {
            file.add([
                ReaderClock.iso(act.at), act.actorName, act.sentence, act.detail, act.kind.title,
                act.slug?.text ?? "", act.address,
            ])
        }
        return context.download(file.bytes, type: "text/csv; charset=utf-8", name: "record.csv")
    }
    site.administrator.get("administration") { context in
        let query = try context.query()
        let (search, kind) = (query.text("q"), query.choice("kind", Administration.Kind.self))
        let page = query.page
        let acts = try await context.control.read {
            try $0.administration(search: search, kind: kind, page: page)
        }
        let lines = acts.rows.map { act in
            AdministrationPage.Line(
                when: context.clock.time(act.at), who: act.actorName, address: act.address,
                sentence: act.sentence,
                detail: act.detail.split(separator: "\n").map(String.init), tenant: act.slug?.text ?? "",
                path: act.slug.map { .admin(.tenant($0)) })
        }
        let kept: PathQuery = ["q": search, "kind": kind?.rawValue ?? ""]
        return context.page(
            AdministrationPage(
                frame: context.frame(title: "Record"), lines: lines,
                filters: FilterBar(
                    action: .admin(.administration(.none)), search: search, searchLabel: "Search the record",
                    filters: [
                        Filter(
                            "What", name: "kind", value: kind?.rawValue ?? "",
                            choices: Administration.Kind.allCases.map { FieldChoice($0.rawValue, $0.title) })
                    ], clear: kept == .none ? nil : .admin(.administration(.none))),
                pagination: acts.pagination(("act", "acts"), kept) { .admin(.administration($0)) },
                file: acts.count == 0 ? nil : .admin(.administrationFile(kept)),
                zoneName: context.clock.zoneName))
    }
}
