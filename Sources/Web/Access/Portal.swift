package import Domain
package import Views

/// One role's own part of a tenant's site, with its own pages and navigation.
package protocol Portal: Sendable {
    static var audience: Audience { get }
    static var role: Role { get }
    /// What the portal is called above its navigation.
    static var name: String { get }
    static func home(_ tenant: Slug) -> Path
    static func navigation(_ tenant: Slug) -> [NavigationItem]
}
