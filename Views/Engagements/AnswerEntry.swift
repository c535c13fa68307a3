/// What stands in the forms by which an ask is answered from the mail.
package struct AnswerEntry: Sendable {
    /// The forms of the page.
    package enum Form: Sendable {
        case accept
        case decline
        case proposal
    }

    /// The form that was refused, with what is wrong with it.
    package var refused: Form?
    package var errors: FieldErrors = [:]
    package var note = ""
    package var ground = ""
    package var words = ""
    package var times = ""

    package init() {}
}
