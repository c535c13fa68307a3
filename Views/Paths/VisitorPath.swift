/// The pages of a tenant for people who have not signed in.
package enum VisitorPath: Sendable, Hashable {
    case signIn(PathQuery)

    package var text: String {
        switch self {
        case .signIn(let query): "/sign-in\(query.text)"
        }
    }
}
