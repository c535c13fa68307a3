/// A reference who would, at another time: the ask stays open, and the coordinator has to see to it.
package struct Proposal: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// - Parameter times: those that would suit, in the reference's words.
    package func propose(_ act: Act, times: String) throws(Refusal) -> Proposal {
        try request.checkOpen()
        try require(.asked, toDo: "propose another time")
        let times = times.trimmingBlanks
        guard !times.isEmpty else {
            throw Refusal(.invalid, "Say which times would suit you, in a few words.")
        }
        var after = engagement
        after.proposal = times
        after.proposedAt = act.at
        var letters: [Letter] = []
        if let coordinator = request.coordinator, coordinator.id != act.by.id {
            letters.append(
                Letter(
                    .timeProposed, to: coordinator, from: reference.contact,
                    facts: facts.adding([.note: times]),
                    button: Letter.Button("Open the request", .coordinatorRequest(request.id))))
        }
        return Proposal(
            before: engagement.state, engagement: after,
            activity: activity(.proposed, act, "proposed another time", detail: times), letters: letters)
    }
}
