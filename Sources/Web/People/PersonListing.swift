import Domain
import Store
import Views

/// The list of people: its filters out of the address, and back into it.
struct PersonListing: Sendable {
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

    let filter: PersonFilter
    let page: Int
    private let access: Access?

    init(_ query: Query) {
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

    /// - Parameter list: the list's address in the portal of whoever reads.
    func bar(_ list: (PathQuery) -> Path) -> FilterBar {
        FilterBar(
            action: list(.none), search: filter.search, searchLabel: "Search people",
            filters: [
                Filter(
                    "Role", name: "role", value: filter.role?.rawValue ?? "", everything: "Any",
                    choices: Role.allCases.sorted().map {
                        FieldChoice($0.rawValue, $0.title.prefix(1).uppercased() + $0.title.dropFirst())
                    }),
                Filter(
                    "Sign-in", name: "access", value: access?.rawValue ?? "", everything: "Everybody",
                    choices: Access.allCases.map { FieldChoice($0.rawValue, $0.title) }),
            ], clear: filter == PersonFilter() ? nil : list(.none))
    }
}

extension PersonLine {
    /// As a coordinator reads it.
    init(_ row: PersonRow, tenant: Slug, clock: ReaderClock) {
        self.init(
            row, path: .coordinator(tenant, .person(row.id)),
            reference: row.reference.map { .coordinator(tenant, .reference($0)) }, clock: clock)
    }

    /// As an administrator reads it.
    init(_ row: PersonRow, ofTenant tenant: Slug, clock: ReaderClock) {
        self.init(row, path: .admin(.tenantPerson(tenant, row.id)), reference: nil, clock: clock)
    }

    private init(_ row: PersonRow, path: Path, reference: Path?, clock: ReaderClock) {
        self.init(
            row.id, name: row.name, mail: row.mail, roles: row.roles, isActive: row.isActive,
            hasPassword: row.hasPassword, seenAt: row.seenAt, sessions: row.sessions,
            invitedUntil: row.invitedUntil, agentName: row.agentName, path: path, reference: reference,
            clock: clock)
    }
}
