import Domain

/// How a deal went, told to the reference who helped with it; nothing until it is decided.
enum DealNews {
    static func badge(_ stage: Opportunity.Stage) -> StatusBadge? {
        switch stage {
        case .won: StatusBadge("Deal won", tone: .good)
        case .lost: StatusBadge("Deal lost")
        case .prospecting, .engaging: nil
        }
    }
}
