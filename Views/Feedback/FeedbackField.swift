package import Domain

/// A field of the form for one side's feedback on one engagement.
package enum FeedbackField: String, Sendable, CaseIterable {
    case match
    case usefulness
    case again
    case text

    /// Longest words of a side, in characters.
    package static let longestText = 2000

    package func name(_ side: Feedback.Side, _ engagement: ID<Engagement>) -> String {
        "\(rawValue)-\(side.rawValue)-\(engagement)"
    }

    /// What is said of its value where the form itself is gone.
    var label: String {
        switch self {
        case .match: "Match"
        case .usefulness: "Usefulness"
        case .again: "Would do it again"
        case .text: "In their words"
        }
    }
}
