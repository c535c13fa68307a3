package import Foundation

/// Where a request stands, worked out from its engagements: the stage, whose move it is, and what is next.
///
/// Of several engagements the one that waits longest for somebody decides, in this order: follow-up owed, an
/// introduction to make, a reference to ask, an answer awaited, a time to find, a call to come.
package struct NextMove: Hashable, Sendable {
    package let stage: Request.Stage
    package let move: Move
    /// The next thing to do, in a few words.
    package let next: String
    /// When the call is, in the stages that wait for it.
    package let callAt: Date?

    package init(of request: Request, engagements: [Engagement], at now: Date) {
        self.init(
            isFiled: request.filedAt != nil, ending: request.ending,
            criteriaConfirmed: request.criteriaConfirmedAt != nil, wanted: request.wish.count,
            engagements: engagements, at: now)
    }

    package init(
        isFiled: Bool, ending: Request.Ending?, criteriaConfirmed: Bool, wanted: Int,
        engagements: [Engagement],
        at now: Date
    ) {
        let states = engagements.map(\.state)
        let call = engagements.filter { $0.state == .scheduled }.compactMap(\.callAt).min()
        func count(_ state: Engagement.State) -> Int { states.count { $0 == state } }

        callAt = call
        if ending != nil, count(.tookPlace) == 0 {
            (stage, move, next) = (.ended, .nobody, "Nothing to do")
        } else if !isFiled {
            (stage, move, next) = (.draft, .ae, "Check and submit")
        } else if !criteriaConfirmed {
            (stage, move, next) = (.analysis, .coordinator, "Read the profile and set the criteria")
        } else if count(.tookPlace) > 0 {
            (stage, move, next) = (.followUp, .coordinator, "Collect feedback and thank the reference")
        } else if let call, call <= now {
            (stage, move, next) = (.call, .coordinator, "Say whether the call took place")
        } else if count(.accepted) > 0 {
            (stage, move, next) = (.introduction, .ae, "Introduce prospect and reference")
        } else if states.count(where: \.isWorking) + count(.thanked) < wanted, count(.shortlisted) > 0 {
            (stage, move, next) = (.confirmation, .coordinator, "Ask the shortlisted references")
        } else if count(.asked) > 0 {
            (stage, move, next) = (.confirmation, .reference, "Answer the ask")
        } else if states.count(where: \.isWorking) + count(.thanked) < wanted {
            (stage, move, next) = (.selection, .coordinator, "Choose references")
        } else if count(.introduced) > 0 || count(.missed) > 0 {
            (stage, move, next) = (.scheduling, .reference, "Find a time for the call")
        } else if call != nil {
            (stage, move, next) = (.call, .nobody, "The call is booked")
        } else {
            (stage, move, next) = (.followUp, .coordinator, "Close the request")
        }
    }
}
