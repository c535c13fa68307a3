import Domain
import Views

/// Where a person goes on from a page that cannot be shown: the front page of the portal they were in.
struct WayBack {
    let link: ActionLink

    /// - Parameter address: the path that was asked for; it need not lead anywhere.
    init(from address: String) {
        let parts = address.split(separator: "/", maxSplits: 2).map(String.init)
        let home = Self.portal(parts)
        // A portal's own front page that cannot be shown would lead to itself.
        if let home, home.text != address {
            link = ActionLink("Go to the front page", home)
        } else {
            link = ActionLink("Go to the start", .home)
        }
    }

    private static func portal(_ parts: [String]) -> Path? {
        if parts.first == "admin" { return .admin(.tenants(.none)) }
        guard let first = parts.first, let slug = Slug(first) else { return nil }
        let role = Role.allCases.first { parts.dropFirst().first == $0.rawValue }
        return role?.home(slug) ?? .visitor(slug, .signIn(.none))
    }
}
