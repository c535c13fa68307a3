package import Domain

extension Move {
    /// Who has the move, as the coordinator who looks calls them.
    package func mover(coordinator: String, ae: String) -> String {
        switch self {
        case .coordinator: coordinator
        case .ae: ae
        case .reference: "Reference"
        case .nobody: "Nobody"
        }
    }
}
