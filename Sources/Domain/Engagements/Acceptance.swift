/// A reference's yes.
package struct Acceptance: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func accept(_ act: Act, note: String = "") throws(Refusal) -> Acceptance {
        try request.checkOpen()
        try require(.asked, toDo: "accept")
        var after = engagement
        after.state = .accepted
        after.answeredAt = act.at
        let name = reference.contact.name
        var letters = [
            Letter(
                .referenceAccepted, to: request.ae, facts: facts,
                button: Letter.Button("Make the introduction", .aeRequest(request.id)))
        ]
        if let coordinator = request.coordinator, coordinator.id != act.by.id {
            letters.append(
                Letter(
                    .askAccepted, to: coordinator, facts: facts,
                    button: Letter.Button("Open the request", .coordinatorRequest(request.id))))
        }
        return Acceptance(
            before: engagement.state, engagement: after,
            activity: activity(
                .accepted, act, act.onBehalf ? "recorded that \(name) accepted" : "accepted", detail: note),
            letters: letters)
    }
}
