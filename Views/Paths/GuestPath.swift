package import Domain

/// The pages and forms of a link without an account, by its purpose.
package enum GuestPath: Sendable, Hashable {
    /// The page that the link opens.
    case start(GuestLink.Purpose)
    case accept
    case decline
    case proposal
    /// The times to pick from, as the query has them.
    case times(PathQuery)
    case pick
    case callOff

    /// As `/link/answer/TOKEN/accept`.
    func text(token: String) -> String {
        switch self {
        case .start(let purpose): "/link/\(purpose.rawValue)/\(token)"
        case .accept: "/link/answer/\(token)/accept"
        case .decline: "/link/answer/\(token)/decline"
        case .proposal: "/link/answer/\(token)/proposal"
        case .times(let query): "/link/booking/\(token)\(query.text)"
        case .pick: "/link/booking/\(token)/pick"
        case .callOff: "/link/booking/\(token)/off"
        }
    }
}
