package import Foundation

/// The steps of a request that are under way, worked out from its engagements.
package struct OpenSteps: Hashable, Sendable {
    /// What is known of a step that is under way.
    package struct Opening: Hashable, Sendable {
        /// The moment that its due time counts from, where that is not when the step began: the call.
        package var countedFrom: Date?
        /// The reference whose step it is, in the steps that are a reference's.
        package var reference: ID<Reference>?
    }

    package let steps: [Request.Step: Opening]
    /// What a booked call has come to, once none is booked any more.
    let wasHeld: Bool

    package init(of request: Request, engagements: [Engagement], at now: Date) {
        self.init(
            isFiled: request.filedAt != nil, ending: request.ending,
            criteriaConfirmed: request.criteriaConfirmedAt != nil, wanted: request.wish.count,
            engagements: engagements, at: now)
    }

    package init(
        isFiled: Bool, ending: Request.Ending?, criteriaConfirmed: Bool, wanted: Int,
        engagements: [Engagement], at now: Date
    ) {
        func having(_ states: Engagement.State...) -> [Engagement] {
            engagements.filter { states.contains($0.state) }
        }
        var steps: [Request.Step: Opening] = [:]
        wasHeld = having(.missed).isEmpty || !having(.tookPlace).isEmpty
        let held = having(.tookPlace).compactMap(\.tookPlaceAt).min()
        let booked = having(.scheduled)
        let call = booked.compactMap(\.callAt).min()
        if !having(.tookPlace).isEmpty { steps[.followUp] = Opening(countedFrom: held) }
        guard isFiled, ending == nil else {
            self.steps = isFiled ? steps : [:]
            return
        }
        // Whatever a call has come to has to be said within the time for the follow-up.
        if let call, call <= now { steps[.followUp] = Opening(countedFrom: min(held ?? call, call)) }
        if let first = booked.first { steps[.call] = Opening(countedFrom: call, reference: first.reference) }
        if let first = having(.introduced, .missed).first {
            steps[.scheduling] = Opening(reference: first.reference)
        }
        if !having(.accepted).isEmpty { steps[.introduction] = Opening() }
        let taken = engagements.count { $0.state.isWorking || $0.state == .thanked }
        let shortlisted = having(.shortlisted).count
        if !having(.asked).isEmpty || (criteriaConfirmed && taken < wanted && shortlisted > 0) {
            steps[.confirmation] = Opening()
        }
        if !criteriaConfirmed {
            steps[.analysis] = Opening()
        } else if taken + shortlisted < wanted {
            steps[.selection] = Opening()
        } else if steps.isEmpty {
            steps[.closing] = Opening()
        }
        self.steps = steps
    }
}
