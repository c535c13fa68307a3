/// Whose move it is on a request.
package enum Move: String, Hashable, Sendable, CaseIterable {
    case coordinator
    case ae
    case reference
    /// A call is booked: nobody has to do anything before it.
    case nobody

    package var title: String {
        switch self {
        case .coordinator: "Coordinator"
        case .ae: "AE"
        case .reference: "Reference"
        case .nobody: "Nobody, the call is booked"
        }
    }
}
