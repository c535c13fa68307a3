/// Another coordinator taking over a request.
package struct Assignment: RequestDecision {
    package let request: Request
    package let activity: Activity
}

extension Request {
    package func assign(to coordinator: Contact, _ act: Act) throws(Refusal) -> Assignment {
        try checkOpen()
        guard coordinator.id != self.coordinator?.id else {
            throw Refusal(.outOfStep, "\(coordinator.name) owns this request already.")
        }
        var after = self
        after.coordinator = coordinator
        let sentence =
            coordinator.id == act.by.id
            ? "took over the request" : "handed the request to \(coordinator.name)"
        return Assignment(
            request: after,
            activity: Activity(
                at: act.at, by: act.by, kind: .requestAssigned, request: id, sentence: sentence))
    }
}
