/// A booked call that did not take place. The slot is free again; the rest after it is kept when the prospect stayed
/// away, since the reference gave the time.
package struct Miss: EngagementDecision {
    /// Who was not there.
    package enum Absent: String, Hashable, Sendable, CaseIterable {
        case prospect
        case reference

        package var title: String {
            switch self {
            case .prospect: "the prospect did not come"
            case .reference: "the reference did not come"
            }
        }
    }

    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    package func miss(_ act: Act, absent: Miss.Absent) throws(Refusal) -> Miss {
        try require(.scheduled, toDo: "record a missed call")
        guard let callAt = engagement.callAt, callAt <= act.at else {
            throw Refusal(.invalid, "The call is still to come. Move it or cancel it instead.")
        }
        var after = engagement
        after.state = .missed
        after.reason = absent.title
        if absent == .prospect { after.engagedOn = Day(of: callAt, in: program.timeZone) }
        return Miss(
            before: engagement.state, engagement: after,
            activity: activity(
                .missed, act, "recorded that the call with \(reference.contact.name) did not take place",
                detail: absent.title),
            letters: tellCoordinator(act, .callMissed, [.reason: absent.title]))
    }
}
