/// How high a contact stands in their company.
package enum Seniority: String, Hashable, Sendable, CaseIterable {
    case specialist
    case manager
    case director
    case vicePresident
    case executive

    package var title: String {
        switch self {
        case .specialist: "specialist"
        case .manager: "manager"
        case .director: "director"
        case .vicePresident: "vice president"
        case .executive: "C-level"
        }
    }

    /// Steps on the ladder between two people.
    package func distance(to other: Seniority) -> Int {
        abs(rank - other.rank)
    }

    package func isAtLeast(_ other: Seniority) -> Bool { rank >= other.rank }

    private var rank: Int {
        switch self {
        case .specialist: 0
        case .manager: 1
        case .director: 2
        case .vicePresident: 3
        case .executive: 4
        }
    }
}
