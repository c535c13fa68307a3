/// The administrator's pages.
package enum AdminPath: Sendable, Hashable {
    case signIn
    case tenants(PathQuery)

    package var text: String {
        switch self {
        case .signIn: "/sign-in"
        case .tenants(let query): "/tenants\(query.text)"
        }
    }
}
