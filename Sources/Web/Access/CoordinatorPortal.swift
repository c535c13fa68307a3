package import Domain
package import Views

/// Where coordinators run the program.
package enum CoordinatorPortal: Portal {
    package static let audience = Audience.coordinator
    package static let role = Role.coordinator
    package static let name = "Coordinator"

    package static func home(_ tenant: Slug) -> Path { .coordinator(tenant, .queue(.none)) }

    package static func navigation(_ tenant: Slug) -> [NavigationItem] {
        [
            NavigationItem(title: "Queue", path: home(tenant)),
            NavigationItem(title: "Plan", path: .coordinator(tenant, .plan(.none))),
            NavigationItem(title: "References", path: .coordinator(tenant, .references(.none))),
            NavigationItem(title: "Accounts", path: .coordinator(tenant, .accounts(.none))),
            NavigationItem(title: "Import", path: .coordinator(tenant, .imports(.none))),
            NavigationItem(title: "Tiers", path: .coordinator(tenant, .tiers)),
            NavigationItem(title: "Benefits", path: .coordinator(tenant, .benefits(.none))),
            NavigationItem(title: "Measures", path: .coordinator(tenant, .measures(.none))),
            NavigationItem(title: "Mail", path: .coordinator(tenant, .mail(.none))),
            NavigationItem(title: "People", path: .coordinator(tenant, .people(.none))),
            NavigationItem(title: "Settings", path: .coordinator(tenant, .settings)),
        ]
    }
}

package typealias CoordinatorContext = PortalContext<CoordinatorPortal>
