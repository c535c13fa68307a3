/// A booked call that was put off before a new time was found: the reference keeps the slot, and a time is looked for.
package struct Postponement: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func postpone(_ act: Act) throws(Refusal) -> Postponement {
        try request.checkOpen()
        try require(.scheduled, toDo: "put off the call")
        var after = engagement
        after.state = .introduced
        after.callAt = nil
        after.arrangement.inviteAnew(at: act.at)
        let was = engagement.callAt.map { Self.spelled($0, in: program.timeZone) } ?? ""
        return Postponement(
            before: engagement.state, engagement: after,
            activity: activity(
                .postponed, act, "said that the call with \(reference.contact.name) was put off",
                detail: was.isEmpty ? "" : "it was booked for \(was)"),
            letters: tellCoordinator(act, .callPutOff)
                + CallOff(
                    match: self, at: act.at, told: [],
                    sentence: "The call was put off. A new time is still to be found."
                ).letters)
    }

    /// Word to the coordinator of what somebody else said about the call.
    func tellCoordinator(_ act: Act, _ kind: LetterKind, _ more: LetterFacts = [:]) -> [Letter] {
        guard let coordinator = request.coordinator, coordinator.id != act.by.id else { return [] }
        return [
            Letter(
                kind, to: coordinator, facts: facts.adding(more).adding([.actor: act.by.name]),
                button: Letter.Button("Open the request", .coordinatorRequest(request.id)))
        ]
    }
}
