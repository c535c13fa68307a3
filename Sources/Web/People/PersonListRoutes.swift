import Domain
import Hummingbird
import Store
import Views

/// Everybody who can sign in to the tenant, as a coordinator sees them.
func addPersonList(to site: Site) {
    site.coordinator.get("people") { context in
        let listing = PersonListing(slug: context.slug, query: try context.query())
        let (now, slug, clock) = (context.now, context.slug, context.clock)
        let list = try await context.tenant.read {
            try $0.personRows(listing.filter, at: now, page: listing.page)
        }
        return context.page(
            PersonList(
                frame: context.frame(title: "People"), tenant: slug, filters: listing.bar,
                lines: list.rows.map { PersonLine($0, tenant: slug, clock: clock) },
                pages: list.pagination((one: "person", many: "people"), listing.address) {
                    .coordinator(slug, .people($0))
                }, clock: clock))
    }
}

/// The list of people: its filters out of the address, and back into it.
private struct PersonListing: Sendable {
    /// Whether somebody may sign in, as the filter names it.
    private enum Access: String, CaseIterable {
        case open, shut

        var title: String {
            switch self {
            case .open: "May sign in"
            case .shut: "Shut out"
            }
        }
    }

    let slug: Slug
    let filter: PersonFilter
    let page: Int
    private let access: Access?

    init(slug: Slug, query: Query) {
        self.slug = slug
        access = query.choice("access")
        var filter = PersonFilter()
        filter.search = query.text("q")
        filter.role = query.choice("role")
        filter.isActive = access.map { $0 == .open }
        self.filter = filter
        page = query.page
    }

    var address: PathQuery {
        ["q": filter.search, "role": filter.role?.rawValue ?? "", "access": access?.rawValue ?? ""]
    }

    var bar: FilterBar {
        FilterBar(
            action: .coordinator(slug, .people(.none)), search: filter.search, searchLabel: "Search people",
            filters: [
                Filter(
                    "Role", name: "role", value: filter.role?.rawValue ?? "", everything: "Any",
                    choices: Role.allCases.sorted().map {
                        FieldChoice($0.rawValue, $0.title.prefix(1).uppercased() + $0.title.dropFirst())
                    }),
                Filter(
                    "Sign-in", name: "access", value: access?.rawValue ?? "", everything: "Everybody",
                    choices: Access.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            ], clear: filter == PersonFilter() ? nil : .coordinator(slug, .people(.none)))
    }
}

extension PersonLine {
    init(_ row: PersonRow, tenant: Slug, clock: ReaderClock) {
        self.init(
            row.id, name: row.name, mail: row.mail, roles: row.roles, isActive: row.isActive,
            hasPassword: row.hasPassword, seenAt: row.seenAt, invitedUntil: row.invitedUntil,
            agentName: row.agentName, reference: row.reference, tenant: tenant, clock: clock)
    }
}
