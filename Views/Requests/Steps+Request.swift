package import Domain

extension Steps {
    /// The way of a request: what is done, where it stands, and whether that is late.
    package init(of request: Request, due: DueBadge?) {
        let stages = Request.Stage.allCases.filter { $0 != .ended }
        self.init(
            stages.map { stage in
                let name = stage == .draft ? "Request" : stage.title
                guard stage != request.stage else {
                    let isLate = due?.state == .overdue
                    return StepMark(
                        name, isLate ? .late : .current,
                        note: due.map { "\($0.word.lowercased()) \($0.when)" })
                }
                if stage < request.stage {
                    return StepMark(name, request.endedEarly(before: stage) ? .ended : .done)
                }
                return StepMark(name, .todo)
            })
    }
}

extension Request {
    /// Once a request has ended, only a fulfilled one has made all of its steps.
    fileprivate func endedEarly(before stage: Stage) -> Bool {
        guard self.stage == .ended, let ending else { return false }
        return switch ending {
        case .fulfilled: false
        case .unfilled, .withdrawn, .dealWon, .dealLost: stage != .draft
        }
    }
}
