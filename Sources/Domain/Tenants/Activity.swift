package import Foundation

/// One line of the record of all that happened in a tenant: who did what, to what, and when.
package struct Activity: Hashable, Sendable {
    /// What was done. The names stand in the tenant's file, so they never change.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case requestFiled, requestAssigned, requestWithdrawn, requestClosed, dealEnded
        case criteriaChanged, criteriaConfirmed, commented
        case shortlisted, removed, asked, accepted, declined, lapsed, overridden
        case introduced, timesOffered, booked, moved, tookPlace, missed, cancelled, briefed, feedbackGiven,
            thanked
        case referenceAdded, referenceChanged, availabilityChanged
        case accountAdded, accountChanged, standingChanged
        case personInvited, personChanged, signedIn
        case imported, industryMapped, productMapped
        case tierChanged, settingsChanged
        case clockPaused, clockResumed, reminded, escalated
        case proposed, postponed, linkRevoked, linkSent, dealNews, consentChanged
        case benefitChanged
    }

    package let at: Date
    /// Who did it; nil for the server itself and for administrators, who are not people of the tenant.
    package let by: ID<Person>?
    package let actorName: String
    package let kind: Kind
    package var request: ID<Request>?
    package var engagement: ID<Engagement>?
    package var reference: ID<Reference>?
    package var account: ID<Account>?
    /// What happened, as one sentence without the actor: "asked Helen Osei".
    package let sentence: String
    /// What was said or given with it: a comment, a reason, a text that was sent.
    package let detail: String

    package init(
        at: Date, by person: Contact, kind: Kind, request: ID<Request>? = nil,
        engagement: ID<Engagement>? = nil, reference: ID<Reference>? = nil, account: ID<Account>? = nil,
        sentence: String, detail: String = ""
    ) {
        self.init(
            at: at, by: person.id, actorName: person.name, kind: kind, request: request,
            engagement: engagement,
            reference: reference, account: account, sentence: sentence, detail: detail)
    }

    /// What the server does when its time has come, without anybody asking for it.
    package init(
        byServerAt at: Date, kind: Kind, request: ID<Request>, engagement: ID<Engagement>? = nil,
        reference: ID<Reference>? = nil, account: ID<Account>? = nil, sentence: String, detail: String = ""
    ) {
        self.init(
            at: at, by: nil, actorName: Self.server, kind: kind, request: request, engagement: engagement,
            reference: reference, account: account, sentence: sentence, detail: detail)
    }

    package static let server = "Vouchsafe"

    package init(
        at: Date, by: ID<Person>?, actorName: String, kind: Kind, request: ID<Request>? = nil,
        engagement: ID<Engagement>? = nil, reference: ID<Reference>? = nil, account: ID<Account>? = nil,
        sentence: String, detail: String = ""
    ) {
        self.at = at
        self.by = by
        self.actorName = actorName
        self.kind = kind
        self.request = request
        self.engagement = engagement
        self.reference = reference
        self.account = account
        self.sentence = sentence
        self.detail = detail
    }
}

extension Activity {
    /// Whether this is a comment by the same person, in the same words, less than a minute ago: said once more by a second
    /// press of the button, not by the person.
    package func isSaidTwice(_ text: String, _ act: Act) -> Bool {
        kind == .commented && by == act.by.id && detail == text && act.at.timeIntervalSince(at) < 60
    }
}

extension Activity.Kind {
    /// Whether the owner of the account sees it: what is asked of their customer and how it goes, but not what anybody
    /// said in confidence to the coordinators.
    package var isForAccountOwner: Bool {
        switch self {
        case .asked, .accepted, .declined, .lapsed, .introduced, .timesOffered, .booked, .moved, .tookPlace,
            .missed, .cancelled, .postponed,
            .thanked, .referenceAdded, .referenceChanged, .availabilityChanged, .accountAdded,
            .accountChanged,
            .standingChanged:
            true
        case .requestFiled, .requestAssigned, .requestWithdrawn, .requestClosed, .dealEnded, .criteriaChanged,
            .criteriaConfirmed, .commented, .shortlisted, .removed, .overridden, .briefed, .feedbackGiven,
            .personInvited, .personChanged, .signedIn, .imported, .industryMapped, .productMapped,
            .tierChanged,
            .settingsChanged, .clockPaused, .clockResumed, .reminded, .escalated, .proposed, .linkRevoked,
            .linkSent, .dealNews, .consentChanged, .benefitChanged:
            false
        }
    }
}
