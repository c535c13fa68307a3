package import Domain

/// The pages of the reference's portal.
package enum ReferencePath: Sendable, Hashable {
    case home
    /// An ask, and what came of it.
    case engagement(ID<Engagement>)

    package var text: String {
        switch self {
        case .home: "/home"
        case .engagement(let id): "/engagements/\(id)"
        }
    }
}
