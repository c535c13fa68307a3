import Foundation

extension RequestClock {
    /// The clock of a request from before clocks were kept: played again from the record of what happened.
    ///
    /// - Parameters:
    ///   - record: all that happened on the request, oldest first.
    ///   - engagements: as they are now; what the record says of them is how far each was at a time.
    package init(
        replaying record: [Activity], of request: Request, engagements: [Engagement], program: Program,
        person: (ID<Reference>) throws -> Contact?
    ) rethrows {
        self.init()
        var (filedAt, confirmedAt, ending): (Date?, Date?, Request.Ending?)
        var states: [ID<Engagement>: Engagement.State] = [:]
        for line in record {
            switch line.kind {
            case .requestFiled: filedAt = line.at
            case .criteriaChanged, .criteriaConfirmed: confirmedAt = confirmedAt ?? line.at
            case .requestWithdrawn, .requestClosed, .dealEnded: ending = request.ending
            default: break
            }
            if let engagement = line.engagement, let state = line.kind.state { states[engagement] = state }
            let reached = engagements.compactMap { engagement in
                states[engagement.id].map { Self.reached(engagement, $0, by: line) }
            }
            let open = OpenSteps(
                isFiled: filedAt != nil, ending: ending, criteriaConfirmed: confirmedAt != nil,
                wanted: request.wish.count, engagements: reached, at: line.at)
            self = try turned(to: open, of: request, at: line.at, program: program, person: person)
        }
    }

    private static func reached(
        _ engagement: Engagement, _ state: Engagement.State, by line: Activity
    ) -> Engagement {
        var reached = engagement
        reached.state = state
        if state == .scheduled { reached.callAt = engagement.callAt ?? line.at }
        if state == .tookPlace { reached.tookPlaceAt = engagement.tookPlaceAt ?? line.at }
        return reached
    }
}

extension Activity.Kind {
    /// How far an engagement is after this; nil for what changes nothing about that.
    fileprivate var state: Engagement.State? {
        switch self {
        case .shortlisted: .shortlisted
        case .asked, .overridden: .asked
        case .accepted: .accepted
        case .declined: .declined
        case .lapsed: .lapsed
        case .introduced, .postponed: .introduced
        case .booked, .moved: .scheduled
        case .tookPlace: .tookPlace
        case .missed: .missed
        case .removed, .cancelled: .cancelled
        case .thanked: .thanked
        case .requestFiled, .requestAssigned, .requestWithdrawn, .requestClosed, .dealEnded, .criteriaChanged,
            .criteriaConfirmed, .commented, .timesOffered, .briefed, .feedbackGiven, .referenceAdded,
            .referenceChanged,
            .availabilityChanged, .accountAdded, .accountChanged, .standingChanged, .personInvited,
            .personChanged, .signedIn, .imported, .industryMapped, .productMapped, .tierChanged,
            .settingsChanged, .clockPaused, .clockResumed, .reminded, .escalated, .proposed, .linkRevoked,
            .linkSent, .dealNews, .consentChanged, .benefitChanged:
            nil
        }
    }
}
