/// The administrator's pages.
package enum AdminPath: Sendable, Hashable {
    case signIn
    case signOut
    case tenants(PathQuery)

    package var text: String {
        switch self {
        case .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .tenants(let query): "/tenants\(query.text)"
        }
    }
}
