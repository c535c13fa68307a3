package import Domain
package import Views

/// Where account executives file requests and follow them.
package enum AEPortal: Portal {
    package static let audience = Audience.ae
    package static let role = Role.ae
    package static let name = "Account executive"

    package static func home(_ tenant: Slug) -> Path { .ae(tenant, .requests(.none)) }

    package static func navigation(_ tenant: Slug) -> [NavigationItem] {
        [
            NavigationItem(title: "Requests", path: home(tenant)),
            NavigationItem(title: "Deals", path: .ae(tenant, .deals(.none))),
        ]
    }
}

package typealias AEContext = PortalContext<AEPortal>
