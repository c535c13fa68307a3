package import Domain
package import Views

/// Where references answer asks and say when they have time.
package enum ReferencePortal: Portal {
    package static let audience = Audience.reference
    package static let role = Role.reference
    package static let name = "Reference"

    package static func home(_ tenant: Slug) -> Path { .reference(tenant, .home) }

    package static func navigation(_ tenant: Slug) -> [NavigationItem] {
        [
            NavigationItem(title: "Home", path: home(tenant)),
            NavigationItem(title: "Availability", path: .reference(tenant, .availability)),
            NavigationItem(title: "Tier", path: .reference(tenant, .tier)),
            NavigationItem(title: "Benefits", path: .reference(tenant, .benefits)),
            NavigationItem(title: "History", path: .reference(tenant, .history(.none))),
            NavigationItem(title: "Profile", path: .reference(tenant, .profile)),
            NavigationItem(title: "Your data", path: .reference(tenant, .data)),
        ]
    }
}

package typealias ReferenceContext = PortalContext<ReferencePortal>
