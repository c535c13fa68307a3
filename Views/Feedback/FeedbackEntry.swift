package import Domain

/// What stands in the form for one side's feedback: what was typed, what is on record, or nothing yet.
package struct FeedbackEntry: Sendable {
    package var match = ""
    package var usefulness = ""
    package var again = ""
    package var text = ""
    /// What is wrong with it, where it was refused.
    package var errors: FieldErrors = [:]

    package init(_ feedback: Feedback?) {
        guard let feedback else { return }
        match = String(feedback.match)
        usefulness = String(feedback.usefulness)
        again = feedback.wouldDoAgain ? "yes" : "no"
        text = feedback.text
    }
}
