/// Taking a reference off the shortlist, before they were asked.
package struct Removal: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package var letters: [Letter] { [] }
}

extension Match {
    package func remove(_ act: Act) throws(Refusal) -> Removal {
        try require(.shortlisted, toDo: "take them off the shortlist")
        var after = engagement
        after.state = .cancelled
        after.reason = "taken off the shortlist"
        return Removal(
            before: engagement.state, engagement: after,
            activity: activity(.removed, act, "took \(reference.contact.name) off the shortlist"))
    }
}
