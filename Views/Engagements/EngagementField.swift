package import Domain

/// A field of the forms about one engagement, named the same where it is drawn and where it is read. Several engagements
/// stand on one page, so the name ends in the engagement's number.
package enum EngagementField: String, Sendable, CaseIterable {
    case override
    case note
    case decline
    case brief
    case slot
    case callAt = "call-at"
    case place
    case minutes
    case heldAt = "held-at"
    case absent
    case cancellation
    case thanks
    case valueChoice = "value-choice"
    case valueReturn = "value-return"

    package func name(_ engagement: ID<Engagement>) -> String { "\(rawValue)-\(engagement)" }

    /// The longest text that it takes, in characters.
    package var longest: Int {
        switch self {
        case .brief, .thanks: 4000
        case .override, .note, .decline, .cancellation: 1000
        case .place: 300
        case .valueReturn, .valueChoice: 200
        case .slot, .callAt, .minutes, .heldAt, .absent: 20
        }
    }

    /// What is said of its value where the form itself is gone.
    var label: String {
        switch self {
        case .override: "Your reason"
        case .note: "What they said"
        case .decline: "Their reason"
        case .brief: "Brief"
        case .slot: "A time that is free"
        case .callAt: "When"
        case .place: "Where"
        case .minutes: "Minutes"
        case .heldAt: "When it took place"
        case .absent: "Who was not there"
        case .cancellation: "Why it is not needed any more"
        case .thanks: "The mail"
        case .valueChoice: "In return"
        case .valueReturn: "Something else"
        }
    }
}
