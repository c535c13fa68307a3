/// The pages of a tenant for whoever is signed in, in any role.
package enum MemberPath: Sendable, Hashable {
    case sessions
    case signOut

    package var text: String {
        switch self {
        case .sessions: "/sessions"
        case .signOut: "/sign-out"
        }
    }
}
