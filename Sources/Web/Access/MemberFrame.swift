import Domain
import Views

/// Puts together what stands around a page for one person of a tenant.
struct MemberFrame {
    let visit: Visit
    let slug: Slug
    let person: Person
    let programName: String

    func frame(title: String, in portal: (some Portal).Type) -> Frame {
        Frame(
            title: title, tenantName: programName, portalName: portal.name, home: portal.home(slug),
            navigation: marked(portal.navigation(slug)), portals: portals(current: portal.role),
            personName: person.name, signOut: .member(slug, .signOut), sessions: .member(slug, .sessions),
            mailChoices: person.getsDigests ? .member(slug, .mailChoices) : nil,
            calendar: .member(slug, .calendar),
            flash: visit.flash,
            demo: visit.services.settings.demo.map { _ in
                DemoBanner(personName: person.name, roleName: portal.name, switchPerson: .home)
            })
    }

    private func portals(current: Role) -> [NavigationItem] {
        person.roles.sorted().map { role in
            NavigationItem(title: role.portalName, path: role.home(slug), isCurrent: role == current)
        }
    }

    /// The item whose address is the longest beginning of this page's is the current one.
    private func marked(_ items: [NavigationItem]) -> [NavigationItem] {
        let path = visit.path
        let current = items.map(\.path.text)
            .map { $0.prefix { $0 != "?" } }
            .filter { path == $0 || path.hasPrefix($0 + "/") }
            .max { $0.utf8.count < $1.utf8.count }
        return items.map { item in
            var item = item
            item.isCurrent = current.map { item.path.text == $0 } ?? false
            return item
        }
    }
}

extension Person {
    /// Whether a daily overview of requests can have anything in it for them.
    var getsDigests: Bool { roles.contains(.coordinator) || roles.contains(.ae) }
}

extension Role {
    /// The first page of the role's portal.
    func home(_ tenant: Slug) -> Path {
        switch self {
        case .ae: AEPortal.home(tenant)
        case .coordinator: CoordinatorPortal.home(tenant)
        case .reference: ReferencePortal.home(tenant)
        case .owner: OwnerPortal.home(tenant)
        }
    }

    /// What the role's portal is called.
    fileprivate var portalName: String {
        switch self {
        case .ae: AEPortal.name
        case .coordinator: CoordinatorPortal.name
        case .reference: ReferencePortal.name
        case .owner: OwnerPortal.name
        }
    }
}
