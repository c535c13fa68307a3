package import Domain

extension Steps {
    /// The eight steps of a request: what is behind it, where it is and whose move that is, and what is to come.
    ///
    /// - Parameters:
    ///   - mover: whose move it is, as the reader of the page calls them.
    ///   - kept: the request's own clock.
    package init(
        of request: Request, engagements: [Engagement], mover: String, kept: RequestClock, clock: ReaderClock
    ) {
        let next = NextMove(of: request, engagements: engagements, at: clock.now)
        let pause = kept.pause(of: next.step)
        let dueAt = pause == nil ? kept.running(next.step)?.dueAt : nil
        let reached = Self.reached(request, engagements)
        self.init(
            Request.Stage.allCases.filter { $0 != .ended }.map { stage in
                let number = stage.number ?? 0
                let name = stage == .draft ? "Request" : stage.title
                guard let current = next.stage.number else {
                    return StepMark(name, number <= reached ? .done : .ended)
                }
                if number != current { return StepMark(name, number < current ? .done : .todo) }
                let isLate = dueAt.map { $0 < clock.now } ?? false
                let due = dueAt.map { clock.time($0) }
                // A booked call is at a time; a step that is somebody's move is due by one.
                if let pause {
                    return StepMark(name, .current, note: "paused until \(clock.day(pause.until))")
                }
                let note = next.move == .nobody ? due ?? mover : due.map { "\(mover), due \($0)" } ?? mover
                return StepMark(name, isLate ? .late : .current, note: note)
            })
    }

    /// How many steps a request that ended had done.
    private static func reached(_ request: Request, _ engagements: [Engagement]) -> Int {
        if request.ending == .fulfilled || engagements.contains(where: { $0.thankedAt != nil }) { return 8 }
        if engagements.contains(where: { $0.tookPlaceAt != nil }) { return 7 }
        if engagements.contains(where: { $0.callAt != nil }) { return 6 }
        if engagements.contains(where: { $0.introducedAt != nil }) { return 5 }
        if engagements.contains(where: { $0.answeredAt != nil && $0.state != .declined }) { return 4 }
        if engagements.contains(where: { $0.askedAt != nil }) { return 3 }
        return request.criteriaConfirmedAt == nil ? 1 : 2
    }
}
