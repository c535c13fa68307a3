import Domain
import Hummingbird
import Store
import Views

/// The record of what administrators did.
func addAdministration(to site: Site) {
    site.administrator.get("administration.csv") { context in
        let filter = AdministrationFilter(try context.query())
        let acts = try await context.control.read { try $0.administration(filter) }
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
        let filter = AdministrationFilter(query)
        let page = query.page
        let (acts, people) = try await context.control.read {
            (try $0.administration(filter, page: page), try $0.administrators())
        }
        return context.page(
            AdministrationPage(
                frame: context.frame(title: "Record"), lines: acts.rows.map(context.line),
                filters: filter.bar(people.map(\.administrator)),
                pagination: acts.pagination(("act", "acts"), filter.query) { .admin(.administration($0)) },
                file: acts.count == 0 ? nil : .admin(.administrationFile(filter.query)),
                zoneName: context.clock.zoneName))
    }
}

extension AdministratorContext {
    fileprivate func line(_ act: Administration) -> AdministrationPage.Line {
        AdministrationPage.Line(
            when: clock.time(act.at), who: act.actorName, address: act.address, sentence: act.sentence,
            detail: act.detail.split(separator: "\n").map(String.init), tenant: act.slug?.text ?? "",
            path: act.slug.map { .admin(.tenant($0)) })
    }
}

extension AdministrationFilter {
    fileprivate init(_ query: Query) {
        self.init()
        search = query.text("q")
        kind = query.choice("kind")
        actor = Actor(text: query.text("who"))
        tenant = query.text("tenant").lowercased()
        from = Day(iso: query.text("from"))
        to = Day(iso: query.text("to"))
    }

    fileprivate var query: PathQuery {
        [
            "q": search, "kind": kind?.rawValue ?? "", "who": actor?.text ?? "", "tenant": tenant,
            "from": from?.iso ?? "", "to": to?.iso ?? "",
        ]
    }

    fileprivate func bar(_ people: [Administrator]) -> FilterBar {
        FilterBar(
            action: .admin(.administration(.none)), search: search, searchLabel: "Search the record",
            filters: [
                Filter(
                    "What", name: "kind", value: kind?.rawValue ?? "",
                    choices: Administration.Kind.allCases.map { FieldChoice($0.rawValue, $0.title) }),
                Filter(
                    "Who", name: "who", value: actor?.text ?? "", everything: "Anybody",
                    choices: people.map { FieldChoice("\($0.id)", $0.name) } + [
                        FieldChoice(Actor.commandLine.text, "The server’s operator"),
                        FieldChoice(Actor.stranger.text, "Not an administrator"),
                    ]),
            ],
            fields: [
                FilterField("Tenant", name: "tenant", value: tenant, kind: .text),
                FilterField("From", name: "from", value: from?.iso ?? "", kind: .date),
                FilterField("To", name: "to", value: to?.iso ?? "", kind: .date),
            ],
            clear: query == .none ? nil : .admin(.administration(.none)))
    }
}
