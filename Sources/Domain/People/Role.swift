/// What a person may be in a tenant; one person may hold several roles.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    case ae
    case coordinator
    case reference
    case owner

    /// The role's name as it stands in a sentence.
    package var title: String {
        switch self {
        case .ae: "account executive"
        case .coordinator: "coordinator"
        case .reference: "reference"
        case .owner: "account owner"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .coordinator: 0
        case .ae: 1
        case .owner: 2
        case .reference: 3
        }
    }
}
