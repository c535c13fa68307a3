/// The pages of a tenant for people who have not signed in.
package enum VisitorPath: Sendable, Hashable {
    case signIn(PathQuery)
    case password(PathQuery)
    /// Asks for a link by mail.
    case linkRequest
    /// The page that a mailed link opens.
    case link(token: String)
    /// A page or form of a link by which somebody without an account does one thing.
    case guest(GuestPath, token: String)

    /// Where a calendar program finds the calls of whoever gave it the address.
    case calendar(token: String)

    package var text: String {
        switch self {
        case .signIn(let query): "/sign-in\(query.text)"
        case .password(let query): "/sign-in/password\(query.text)"
        case .linkRequest: "/sign-in/link"
        case .link(let token): "/link/\(token)"
        case .guest(let path, let token): path.text(token: token)
        case .calendar(let token): "/calendar/\(token).ics"
        }
    }
}
