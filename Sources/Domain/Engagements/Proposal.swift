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
        let name = reference.contact.name
        var letters: [Letter] = []
        if let coordinator = request.coordinator, coordinator.id != act.by.id {
            letters.append(
                Letter(
                    to: coordinator, from: reference.contact,
                    subject: "\(name) proposes another time for \(prospectName)",
                    paragraphs: [
                        "\(name) would speak with \(prospectName), at another time:", times,
                        "Your move: the ask is still open and does not lapse meanwhile. Answer this mail to reach "
                            + "\(reference.contact.firstName); record the yes once you two agree.",
                    ], button: Letter.Button("Open the request", .coordinatorRequest(request.id))))
        }
        return Proposal(
            before: engagement.state, engagement: after,
            activity: activity(.proposed, act, "proposed another time", detail: times), letters: letters)
    }
}
