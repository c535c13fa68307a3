package import Domain

/// What one side said after a call, on one line with their words beneath.
package struct FeedbackLine: Sendable {
    let side: String
    let sentence: String
    let text: String
    let recordedBy: String

    package init(_ feedback: Feedback, by name: String) {
        side = feedback.side == .ae ? "The AE" : "The \(feedback.side.title)"
        sentence =
            "match \(feedback.match) of 5, usefulness \(feedback.usefulness) of 5, "
            + (feedback.wouldDoAgain ? "would do it again" : "would not do it again")
        text = feedback.text
        recordedBy = name.isEmpty ? "" : "recorded by \(name)"
    }
}
