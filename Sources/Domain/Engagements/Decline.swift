/// A reference's no; it frees the hold.
package struct Decline: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// - Parameter reason: why, in the reference's words; refused when empty, since the next ask learns from it.
    package func decline(_ act: Act, reason: String) throws(Refusal) -> Decline {
        try request.checkOpen()
        try require(.asked, .accepted, .introduced, .scheduled, toDo: "decline")
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else {
            throw Refusal(.invalid, "Please say why in a few words, so that the next ask fits better.")
        }
        var after = engagement
        after.state = .declined
        after.answeredAt = act.at
        after.callAt = nil
        after.reason = reason
        if engagement.state == .scheduled { after.arrangement.inviteAnew(at: act.at) }
        let name = reference.contact.name
        var letters: [Letter] = []
        if let coordinator = request.coordinator, coordinator.id != act.by.id {
            letters.append(
                Letter(
                    .askDeclined, to: coordinator, facts: facts.adding([.reason: reason]),
                    button: Letter.Button("Open the request", .coordinatorRequest(request.id))))
        }
        if engagement.state != .asked {
            letters.append(
                Letter(
                    .referenceWithdrew, to: request.ae, facts: facts.adding([.reason: reason]),
                    button: Letter.Button("Open the request", .aeRequest(request.id))))
        }
        letters +=
            CallOff(
                match: self, at: act.at, told: [],
                sentence:
                    "The call had to be called off: \(name) can't make it. We are looking for somebody else."
            ).letters
        return Decline(
            before: engagement.state, engagement: after,
            activity: activity(
                .declined, act, act.onBehalf ? "recorded that \(name) declined" : "declined", detail: reason),
            letters: letters)
    }
}
