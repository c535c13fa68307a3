package import Foundation

/// The call took place: the hold becomes used slots, in the quarter and the year of the day on which it did.
package struct Completion: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    /// Where it took place in another quarter or year than the slots were held in, and there was no room.
    package let override: Override?
    package let activity: Activity
    /// To everybody who took part: how was it?
    package let letters: [Letter]
}

extension Match {
    /// What happened is recorded even where a limit is passed by it, which takes a reason as any other override does.
    ///
    /// - Parameters:
    ///   - time: when it took place; not in the future, nor before the day of the request.
    ///   - workload: read for the day of the call in the saving transaction, this engagement's own slots left out.
    ///   - overriding: the coordinator's reason; empty for none.
    package func complete(
        _ act: Act, at time: Date, workload: Workload, overriding: String = ""
    ) throws(Refusal) -> Completion {
        try require(.accepted, .introduced, .scheduled, toDo: "record the call")
        guard time <= act.at else {
            throw Refusal(.invalid, "That time is still to come. Record the call once it has taken place.")
        }
        let day = Day(of: time, in: program.timeZone)
        if let filedAt = request.filedAt, day < Day(of: filedAt, in: program.timeZone) {
            throw Refusal(.invalid, "That is before the request was made. Check the date.")
        }
        let override = try override(on: day, workload: workload, reason: overriding.trimmingBlanks)
        var after = engagement
        after.state = .tookPlace
        after.callAt = time
        after.tookPlaceAt = time
        after.slotDay = day
        after.engagedOn = day
        after.reason = ""
        let what =
            "recorded that the \(request.wish.engagementType.title) with \(reference.contact.name) took place"
        return Completion(
            before: engagement.state, engagement: after, override: override,
            activity: activity(
                .tookPlace, act, override.map { "\(what), although \($0.against[0])" } ?? what,
                detail: Self.spelled(time, in: program.timeZone) + (override.map { "\n\($0.reason)" } ?? "")),
            letters: tellCoordinator(act, .callTookPlace) + FeedbackLetters(match: self).all)
    }

    private func override(
        on day: Day, workload: Workload, reason: String
    ) throws(Refusal) -> Override? {
        let against = missingRoom(on: day, workload: workload).map(\.sentenceElsewhere)
        guard let first = against.first else { return nil }
        guard !reason.isEmpty else {
            throw Refusal(
                .protected,
                "On \(day.spelled) \(reference.contact.name) had no room: \(first). To record the call all the "
                    + "same, give a reason; it is kept and \(reference.contact.firstName) sees it.")
        }
        return Override(reason: reason, against: against)
    }
}
