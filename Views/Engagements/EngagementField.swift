package import Domain

/// A field of the forms about one engagement, named the same where it is drawn and where it is read. Several engagements
/// stand on one page, so the name ends in the engagement's number.
package enum EngagementField: String, Sendable, CaseIterable {
    case override
    case note
    case decline
    case brief
    case callAt = "call-at"
    case minutes
    case heldAt = "held-at"
    case absent
    case cancellation
    case thanks
    case valueChoice = "value-choice"
    case valueReturn = "value-return"

    package func name(_ engagement: ID<Engagement>) -> String { "\(rawValue)-\(engagement)" }
}

/// A field of the form for one side's feedback on one engagement.
package enum FeedbackField: String, Sendable, CaseIterable {
    case match
    case usefulness
    case again
    case text

    package func name(_ side: Feedback.Side, _ engagement: ID<Engagement>) -> String {
        "\(rawValue)-\(side.rawValue)-\(engagement)"
    }
}
