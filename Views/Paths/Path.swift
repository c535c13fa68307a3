/// Every address of this server that a page links to.
package enum Path: Sendable, Hashable {
    case asset(String)

    package var text: String {
        switch self {
        case .asset(let name): "/assets/\(name)"
        }
    }
}
