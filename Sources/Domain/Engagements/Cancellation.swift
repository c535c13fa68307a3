package import Foundation

/// The end of an engagement that is not needed any more; it frees the hold and tells the reference.
package struct Cancellation: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func cancel(_ act: Act, reason: String) throws(Refusal) -> Cancellation {
        guard engagement.state.canBeCancelled else {
            throw Refusal(
                .outOfStep, "\(reference.contact.name) is at “\(engagement.state.title)”; nothing to cancel.")
        }
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else { throw Refusal(.invalid, "Please say why; the reference is told.") }
        var after = engagement
        after.state = .cancelled
        after.reason = reason
        if engagement.state == .scheduled { after.arrangement.inviteAnew(at: act.at) }
        let contact = reference.contact
        let knows = engagement.state != .shortlisted
        return Cancellation(
            before: engagement.state, engagement: after,
            activity: activity(.cancelled, act, "ended the work with \(contact.name)", detail: reason),
            letters: !knows
                ? []
                : [
                    Letter(
                        .engagementCancelled, to: contact, from: act.by,
                        facts: facts.adding([.reason: reason]),
                        invitation: CallOff.invitation(self, at: act.at))
                ]
                    + CallOff(
                        match: self, at: act.at, told: [contact.mail],
                        sentence: "The call is not needed any more and is off."
                    ).letters)
    }

    /// The prospect's own word that the call is off. Its coordinator is told, whose move it is then.
    package func callOff(at now: Date, reason: String) throws(Refusal) -> Cancellation {
        try require(.scheduled, toDo: "call it off")
        let sender = request.coordinator ?? request.ae
        let off = try cancel(Act(by: sender, at: now), reason: reason)
        let name = reference.contact.name
        return Cancellation(
            before: off.before, engagement: off.engagement,
            activity: prospectActivity(
                .cancelled, at: now, "called off the call with \(name)", detail: off.engagement.reason),
            letters: off.letters + [
                Letter(
                    .callOffByProspect, to: sender, facts: facts.adding([.reason: off.engagement.reason]),
                    button: Letter.Button("Open the request", .coordinatorRequest(request.id)))
            ])
    }
}
