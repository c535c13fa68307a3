import Views

/// Where administrators may go.
enum AdministratorNavigation {
    static let items = [NavigationItem(title: "Tenants", path: .admin(.tenants(.none)))]
}
