package import Domain
package import Views

/// Where account owners nominate references and look after them.
package enum OwnerPortal: Portal {
    package static let audience = Audience.owner
    package static let role = Role.owner
    package static let name = "Account owner"

    package static func home(_ tenant: Slug) -> Path { .owner(tenant, .accounts(.none)) }

    package static func navigation(_ tenant: Slug) -> [NavigationItem] {
        [NavigationItem(title: "Accounts", path: home(tenant))]
    }
}

package typealias OwnerContext = PortalContext<OwnerPortal>
