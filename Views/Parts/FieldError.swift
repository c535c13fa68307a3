/// What is wrong with one field of a form that was sent.
package struct FieldError: Sendable, Equatable {
    /// The field's name in the form.
    package var field: String
    package var message: String

    package init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}
