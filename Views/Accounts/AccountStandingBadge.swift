import Domain

extension StatusBadge {
    /// How things stand with a customer.
    init(_ standing: Account.Standing) {
        switch standing {
        case .good: self.init("Good standing", tone: .good)
        case .renewal: self.init("Renewal negotiation", tone: .warn)
        case .escalation: self.init("Open escalation", tone: .bad)
        case .churned: self.init("Churned")
        }
    }
}
