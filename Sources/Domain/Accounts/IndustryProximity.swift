/// How near two industries are, nearest first; a prospect discounts what a far one says.
package enum IndustryProximity: String, CaseIterable, Comparable, Sendable {
    case sameGroup, sameSubsector, sameSector, related, unrelated

    /// Words for a reason beside a score: "same industry group".
    package var label: String {
        switch self {
        case .sameGroup: "same industry group"
        case .sameSubsector: "same subsector"
        case .sameSector: "same sector"
        case .related: "related industry"
        case .unrelated: "unrelated industry"
        }
    }

    /// A farther industry is less.
    package static func < (left: IndustryProximity, right: IndustryProximity) -> Bool {
        left.distance > right.distance
    }

    private var distance: Int {
        switch self {
        case .sameGroup: 0
        case .sameSubsector: 1
        case .sameSector: 2
        case .related: 3
        case .unrelated: 4
        }
    }
}
