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
        let contact = reference.contact
        let knows = engagement.state != .shortlisted
        return Cancellation(
            before: engagement.state, engagement: after,
            activity: activity(.cancelled, act, "ended the work with \(contact.name)", detail: reason),
            letters: !knows
                ? []
                : [
                    Letter(
                        to: contact, from: act.by, subject: "No longer needed: \(prospectName)",
                        paragraphs: [
                            "Dear \(contact.firstName),",
                            "The conversation with \(prospectName) is not needed any more: \(reason). There is nothing "
                                + "left for you to do, and it does not count towards your limit.",
                            "Thank you for being ready to help.\n\(act.by.name)",
                        ])
                ])
    }
}
