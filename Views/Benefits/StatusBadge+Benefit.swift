import Domain

extension StatusBadge {
    /// How far something granted is.
    init(_ grant: BenefitGrant) {
        switch grant.standing {
        case .claimed: self.init("Claimed", tone: .accent)
        case .donated: self.init("For charity", tone: .accent)
        case .due: self.init("To deliver", tone: .neutral)
        case .left: self.init("Left to claim", tone: .neutral)
        case .delivered: self.init("Delivered", tone: .good)
        case .over(let last): self.init(last.title, tone: .neutral)
        }
    }
}
