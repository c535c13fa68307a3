package import Domain

extension StatusBadge {
    /// The step that a request is at, or how it ended.
    package init(stage: Request.Stage, ending: Request.Ending? = nil) {
        switch stage {
        case .draft: self.init("Draft")
        case .analysis, .selection, .confirmation, .introduction, .scheduling, .call, .followUp:
            self.init(stage.title, tone: .accent)
        case .ended:
            switch ending {
            case .fulfilled: self.init("Fulfilled", tone: .good)
            case .dealWon: self.init("Deal won", tone: .good)
            case .dealLost: self.init("Deal lost")
            case .unfilled: self.init("No reference found", tone: .warn)
            case .withdrawn: self.init("No longer needed")
            case nil: self.init("Ended")
            }
        }
    }
}
