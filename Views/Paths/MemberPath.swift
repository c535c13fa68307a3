/// The pages of a tenant for whoever is signed in, in any role.
package enum MemberPath: Sendable, Hashable {
    case sessions
    case endSession(String)
    case endOtherSessions
    case password
    case mailChoices
    /// Where the person subscribes to their calls.
    case calendar
    case calendarRenewal
    case calendarEnd
    case signOut

    package var text: String {
        switch self {
        case .sessions: "/sessions"
        case .endSession(let id): "/sessions/\(id)/end"
        case .endOtherSessions: "/sessions/end-others"
        case .password: "/password"
        case .mailChoices: "/your-mail"
        case .calendar: "/your-calendar"
        case .calendarRenewal: "/your-calendar/renewal"
        case .calendarEnd: "/your-calendar/end"
        case .signOut: "/sign-out"
        }
    }
}
