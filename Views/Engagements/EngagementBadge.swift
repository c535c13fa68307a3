import Domain

extension StatusBadge {
    /// How far an engagement is, said to the reference.
    init(toReference state: Engagement.State) {
        switch state {
        case .shortlisted: self.init("Not asked")
        case .asked: self.init("Your answer, please", tone: .accent)
        case .accepted: self.init("You said yes", tone: .good)
        case .introduced: self.init("Find a time", tone: .accent)
        case .scheduled: self.init("Call booked", tone: .good)
        case .tookPlace: self.init("Took place", tone: .good)
        case .thanked: self.init("Thank you", tone: .good)
        case .declined: self.init("You said no")
        case .lapsed: self.init("No answer needed any more")
        case .missed: self.init("Did not take place", tone: .warn)
        case .cancelled: self.init("No longer needed")
        }
    }
}
