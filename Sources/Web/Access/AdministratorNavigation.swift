import Views

/// Where administrators may go.
enum AdministratorNavigation {
    static let items = [
        NavigationItem(title: "Tenants", path: .admin(.tenants(.none))),
        NavigationItem(title: "Tiers", path: .admin(.tiers(.none))),
        NavigationItem(title: "Record", path: .admin(.administration(.none))),
        NavigationItem(title: "Administrators", path: .admin(.administrators)),
        NavigationItem(title: "Health", path: .admin(.health)),
    ]
}
