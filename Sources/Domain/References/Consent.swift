package import Foundation

/// Something that a reference agrees to or does not, and may take back at any time.
package enum Consent: String, Hashable, Sendable, CaseIterable {
    /// Their mail address goes to a prospect with their yes.
    case contactDetails
    /// They and their company are named to others than prospects.
    case naming
    /// Their calls are recorded.
    case recording

    package var title: String {
        switch self {
        case .contactDetails: "Prospects get my mail address"
        case .naming: "I may be named in public"
        case .recording: "Calls may be recorded"
        }
    }

    /// What follows while it is given.
    package var given: String {
        switch self {
        case .contactDetails:
            "Once you have said yes to a conversation, the introduction and the invitation show the prospect your address."
        case .naming:
            "Your thanks may be recognition: your name, or your company’s logo, where customers see it."
        case .recording: "Whoever arranges a call may record it, and says so when it begins."
        }
    }

    /// What follows while it is not.
    package var withheld: String {
        switch self {
        case .contactDetails:
            "The prospect gets their own copy of the introduction and of the invitation, without your address."
        case .naming: "Nobody is offered recognition in your name."
        case .recording: "Invitations to your calls say that they are not recorded."
        }
    }
}

/// Where a reference stands with one consent.
package struct ConsentStanding: Hashable, Sendable {
    package let consent: Consent
    package let isGiven: Bool
    /// When they last said so; nil while it is as it came with joining.
    package let at: Date?

    package init(_ consent: Consent, isGiven: Bool, at: Date?) {
        self.consent = consent
        self.isGiven = isGiven
        self.at = at
    }
}

/// A reference giving a consent or taking it back; it holds from then on.
package struct ConsentChange: Sendable {
    package let reference: ID<Reference>
    package let consent: Consent
    package let isGiven: Bool
    /// All that they agree to afterwards.
    package let consents: Set<Consent>
    package let activity: Activity
}

extension Reference {
    /// - Throws: a refusal where it stands like that already.
    package func set(_ consent: Consent, given: Bool, _ act: Act) throws(Refusal) -> ConsentChange {
        guard consents.contains(consent) != given else {
            throw Refusal(.outOfStep, "Nothing to change: that is how it stands already.")
        }
        return ConsentChange(
            reference: id, consent: consent, isGiven: given,
            consents: given ? consents.union([consent]) : consents.subtracting([consent]),
            activity: Activity(
                at: act.at, by: act.by, kind: .consentChanged, reference: id, account: account.id,
                sentence: given
                    ? "agreed: \(consent.title.lowercasedFirst)"
                    : "took back: \(consent.title.lowercasedFirst)"))
    }
}

extension String {
    /// "Calls may be recorded" as it stands within a sentence; what begins with "I" keeps it.
    fileprivate var lowercasedFirst: String {
        hasPrefix("I ") ? self : prefix(1).lowercased() + dropFirst()
    }
}
