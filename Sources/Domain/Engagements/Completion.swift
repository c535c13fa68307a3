package import Foundation

/// The call took place: the hold becomes a used slot.
package struct Completion: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let activity: Activity
    package var letters: [Letter] { [] }
}

extension Match {
    /// - Parameter time: when it took place; not in the future, nor before the day of the request.
    package func complete(_ act: Act, at time: Date) throws(Refusal) -> Completion {
        try require(.accepted, .introduced, .scheduled, toDo: "record the call")
        guard time <= act.at else {
            throw Refusal(.invalid, "That time is still to come. Record the call once it has taken place.")
        }
        let day = Day(of: time, in: program.timeZone)
        if let filedAt = request.filedAt, day < Day(of: filedAt, in: program.timeZone) {
            throw Refusal(.invalid, "That is before the request was made. Check the date.")
        }
        var after = engagement
        after.state = .tookPlace
        after.callAt = time
        after.tookPlaceAt = time
        after.slotDay = day
        return Completion(
            before: engagement.state, engagement: after,
            activity: activity(
                .tookPlace, act,
                "recorded that the \(request.wish.engagementType.title) with \(reference.contact.name) took place",
                detail: Self.spelled(time, in: program.timeZone)))
    }
}
