/// The pages of a tenant for whoever is signed in, in any role.
package enum MemberPath: Sendable, Hashable {
    case sessions
    case endSession(String)
    case endOtherSessions
    case password
    case mailChoices
    case signOut

    package var text: String {
        switch self {
        case .sessions: "/sessions"
        case .endSession(let id): "/sessions/\(id)/end"
        case .endOtherSessions: "/sessions/end-others"
        case .password: "/password"
        case .mailChoices: "/your-mail"
        case .signOut: "/sign-out"
        }
    }
}
