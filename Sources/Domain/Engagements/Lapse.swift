/// An ask that nobody answered: the coordinator ends it, and the hold is free.
package struct Lapse: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func lapse(_ act: Act) throws(Refusal) -> Lapse {
        try require(.asked, toDo: "take the ask back")
        var after = engagement
        after.state = .lapsed
        after.reason = "no answer"
        let contact = reference.contact
        return Lapse(
            before: engagement.state, engagement: after,
            activity: activity(.lapsed, act, "took back the ask to \(contact.name), who had not answered"),
            letters: [
                Letter(
                    to: contact, from: act.by, subject: "No need to answer about \(prospectName)",
                    paragraphs: [
                        "Dear \(contact.firstName),",
                        "We asked whether you would speak with \(prospectName). We have not heard from you, which "
                            + "is fine: there is nothing to do any more, and it does not count towards your limit.",
                        "Best wishes,\n\(act.by.name)",
                    ])
            ])
    }
}
