/// The coordinator's edit of the paragraph that prepares the reference.
package struct Briefing: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package var letters: [Letter] { [] }
}

extension Match {
    package func brief(_ act: Act, text: String) throws(Refusal) -> Briefing {
        try require(.shortlisted, .asked, .accepted, .introduced, .scheduled, toDo: "change the brief")
        var after = engagement
        after.brief = text.trimmingBlanks
        return Briefing(
            before: engagement.state, engagement: after,
            activity: activity(
                .briefed, act, "changed the brief for \(reference.contact.name)", detail: after.brief))
    }
}
