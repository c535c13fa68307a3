package import Domain

/// Whom a route is for. Every route has exactly one, and the access table lists it.
package enum Audience: String, Sendable, CaseIterable, Comparable {
    /// Anybody, where no tenant is named: the front page, set-up, the administrator's sign-in, health.
    case everybody
    /// Anybody, at a tenant that exists: its sign-in.
    case visitor
    /// Whoever holds a signed link of a tenant that signs them in.
    case link
    /// Whoever holds a signed link of a tenant that lets them do one thing without signing in.
    case guest
    /// Any person who is signed in to the tenant, in whatever role.
    case member
    case ae
    case coordinator
    case reference
    case owner
    /// An administrator of the server.
    case administrator

    /// The role that a person needs, where one is needed.
    package var role: Role? {
        switch self {
        case .ae: .ae
        case .coordinator: .coordinator
        case .reference: .reference
        case .owner: .owner
        case .everybody, .visitor, .link, .guest, .member, .administrator: nil
        }
    }

    /// What stands in front of every address of this audience; the tenant is a parameter named so.
    var prefix: String {
        switch self {
        case .everybody: ""
        case .visitor, .member: "/:tenant"
        case .link: "/:tenant/link/:token"
        case .guest: "/:tenant/link"
        case .ae: "/:tenant/ae"
        case .coordinator: "/:tenant/coordinator"
        case .reference: "/:tenant/reference"
        case .owner: "/:tenant/owner"
        case .administrator: "/admin"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
