package import Domain

/// What stands in the forms of a reference's engagement page: what was typed, what is on record, or nothing yet.
package struct MyAnswer: Sendable {
    /// The forms of the page.
    package enum Form: Sendable {
        case accept
        case proposal
        case decline
        case feedback
        case times
    }

    /// The form that was refused, with what is wrong with it.
    package var refused: Form?
    package var errors: FieldErrors = [:]
    package var note = ""
    /// The times that would suit, in words.
    package var proposal = ""
    package var ground = ""
    package var words = ""
    package var match = ""
    package var usefulness = ""
    package var again = ""
    package var text = ""
    /// The times of a call, as they were typed.
    package var times: [String] = []

    package init() {}

    package init(_ feedback: Feedback?) {
        guard let feedback else { return }
        match = String(feedback.match)
        usefulness = String(feedback.usefulness)
        again = feedback.wouldDoAgain ? "yes" : "no"
        text = feedback.text
    }
}
