package import Foundation

/// Times for a call that a reference named by hand: while one of them is to come, the prospect picks among them.
package struct TimeOffer: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    /// The soonest first; empty where the reference's hours hold again.
    package let times: [Date]
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// - Parameters:
    ///   - times: three or more that are to come, or none for the hours of the week.
    ///   - slots: read in the saving transaction.
    package func offer(_ times: [Date], _ act: Act, slots: CallSlots) throws(Refusal) -> TimeOffer {
        try request.checkOpen()
        try require(.asked, .accepted, .introduced, .missed, .scheduled, toDo: "offer times")
        let times = Set(times).sorted()
        let zone = reference.availability.timeZone
        guard times.isEmpty || times.count >= CallSlots.fewestOffered else {
            throw Refusal(
                .invalid, "Offer \(CallSlots.fewestOffered) times or more, so that one of them suits both.")
        }
        guard times.count <= CallSlots.mostOffered else {
            throw Refusal(.invalid, "At most \(CallSlots.mostOffered) times.")
        }
        for time in times {
            guard time > act.at else {
                throw Refusal(.invalid, "\(Self.spelled(time, in: zone)) has passed. Offer times to come.")
            }
            guard time < act.at.addingTimeInterval(183 * 86_400) else {
                throw Refusal(.invalid, "\(Self.spelled(time, in: zone)) is more than half a year ahead.")
            }
            guard slots.isFree(CallTime(start: time, minutes: CallTime.lengths[0])) else {
                throw Refusal(
                    .invalid,
                    "\(Self.spelled(time, in: zone)) is taken by another call, a day off or a pause.")
            }
        }
        let name = reference.contact.name
        return TimeOffer(
            before: engagement.state, engagement: engagement, times: times,
            activity: activity(
                .timesOffered, act,
                times.isEmpty
                    ? "takes calls by the hours of the week again"
                    : act.onBehalf ? "noted the times that \(name) offers" : "offered times for the call",
                detail: times.map { Self.spelled($0, in: zone) }.joined(separator: "\n")),
            letters: [])
    }
}
