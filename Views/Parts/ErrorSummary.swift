/// All that is wrong with a form, above it, each line leading to its field.
package struct ErrorSummary: Sendable {
    let errors: FieldErrors

    package init(_ errors: FieldErrors) {
        self.errors = errors
    }

    var title: String {
        errors.all.count == 1
            ? "One thing needs your attention" : "\(errors.all.count) things need your attention"
    }
}
