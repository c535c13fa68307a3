/// Which part of their history a reference looks at.
package enum OwnHistoryFilter: String, Sendable, CaseIterable {
    case open
    case given
    case ended

    package var title: String {
        switch self {
        case .open: "Still open"
        case .given: "Took place"
        case .ended: "Came to nothing"
        }
    }
}
