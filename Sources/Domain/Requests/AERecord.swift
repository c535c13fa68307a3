/// What of a request's record its AE reads: a reference is named from their yes on. Whom the coordinator considered, why
/// not, and who declined stays with the coordinator.
package struct AERecord: Sendable {
    package let entries: [Activity]

    /// - Parameter record: all that happened on the request, oldest first.
    package init(_ record: [Activity], for ae: ID<Person>) {
        var named: Set<ID<Engagement>> = []
        entries = record.compactMap { Self.seen($0, by: ae, named: &named) }
    }

    private static func seen(
        _ activity: Activity, by ae: ID<Person>, named: inout Set<ID<Engagement>>
    ) -> Activity? {
        let isNamed = activity.engagement.map { named.contains($0) } ?? false
        switch activity.kind {
        case .requestFiled, .requestAssigned, .requestWithdrawn, .requestClosed, .dealEnded, .criteriaChanged,
            .criteriaConfirmed, .commented, .clockPaused, .clockResumed, .escalated:
            return activity
        case .accepted, .introduced, .booked, .moved, .postponed, .tookPlace, .missed:
            if let engagement = activity.engagement { named.insert(engagement) }
            return activity
        case .asked, .overridden:
            return activity.saying("asked a reference")
        case .declined:
            return isNamed ? activity : activity.saying("declined", by: "A reference")
        case .lapsed:
            return isNamed ? activity : activity.saying("took back an ask that nobody had answered")
        case .cancelled, .timesOffered:
            return isNamed ? activity : nil
        case .briefed, .thanked, .dealNews:
            return isNamed ? activity.saying(activity.sentence) : nil
        case .feedbackGiven:
            // The prospect's own words, given by a link, are for the AE as well.
            return activity.by == ae || activity.by == nil
                ? activity : activity.saying("put feedback on record")
        case .shortlisted, .removed, .referenceAdded, .referenceChanged, .availabilityChanged, .accountAdded,
            .accountChanged, .standingChanged, .personInvited, .personChanged, .signedIn, .imported,
            .industryMapped,
            .productMapped, .tierChanged, .settingsChanged, .reminded, .proposed, .linkRevoked, .linkSent,
            .consentChanged, .benefitChanged:
            return nil
        }
    }
}

extension Activity {
    /// The same line in other words and without its detail.
    fileprivate func saying(_ sentence: String, by actor: String? = nil) -> Activity {
        Activity(
            at: at, by: actor == nil ? by : nil, actorName: actor ?? actorName, kind: kind, request: request,
            engagement: engagement, sentence: sentence)
    }
}

extension Engagement.State {
    /// Whether the AE may know who it is: the reference said yes, and has not taken it back.
    package var isNamedToAE: Bool {
        switch self {
        case .accepted, .introduced, .scheduled, .tookPlace, .thanked, .missed: true
        case .shortlisted, .asked, .declined, .lapsed, .cancelled: false
        }
    }
}
