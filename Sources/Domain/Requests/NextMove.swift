package import Foundation

/// Where a request stands, worked out from its engagements: the stage, whose move it is, and what is next.
///
/// Of several engagements the one that waits longest for somebody decides, in this order: follow-up owed, an
/// introduction to make, a reference to ask, an answer awaited, a time to find, a call to come.
package struct NextMove: Hashable, Sendable {
    package let stage: Request.Stage
    /// Whose clock is shown for it; nil for drafts and once ended.
    package let step: Request.Step?
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
            (stage, step, move, next) = (.ended, nil, .nobody, "Nothing to do")
        } else if !isFiled {
            (stage, step, move, next) = (.draft, nil, .ae, "Check and submit")
        } else if !criteriaConfirmed, ending == nil {
            (stage, step, move) = (.analysis, .analysis, .coordinator)
            next = "Read the profile and set the criteria"
        } else if count(.tookPlace) > 0 {
            (stage, step, move) = (.followUp, .followUp, .coordinator)
            next = "Collect feedback and thank the reference"
        } else if let call, call <= now {
            (stage, step, move) = (.call, .followUp, .coordinator)
            next = "Say whether the call took place"
        } else if count(.accepted) > 0 {
            (stage, step, move) = (.introduction, .introduction, .ae)
            next = "Introduce prospect and reference"
        } else if engagements.contains(where: \.awaitsCoordinator) {
            (stage, step, move) = (.confirmation, .confirmation, .coordinator)
            next = "Answer the proposal of another time"
        } else if states.count(where: \.isWorking) + count(.thanked) < wanted, count(.shortlisted) > 0 {
            (stage, step, move) = (.confirmation, .confirmation, .coordinator)
            next = "Ask the shortlisted references"
        } else if count(.asked) > 0 {
            (stage, step, move) = (.confirmation, .confirmation, .reference)
            next = "Answer the ask"
        } else if states.count(where: \.isWorking) + count(.thanked) < wanted {
            (stage, step, move) = (.selection, .selection, .coordinator)
            next = "Choose references"
        } else if count(.introduced) > 0 || count(.missed) > 0 {
            (stage, step, move) = (.scheduling, .scheduling, .reference)
            next = "Find a time for the call"
        } else if call != nil {
            (stage, step, move) = (.call, .call, .nobody)
            next = "The call is booked"
        } else {
            (stage, step, move) = (.followUp, .closing, .coordinator)
            next = "Close the request"
        }
    }
}
