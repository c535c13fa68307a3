/// A POST form with what is wrong with it on top; what it encloses are the fields and the buttons.
package struct Form: Sendable {
    let action: Path
    let errors: FieldErrors
    /// Whether it uploads a file.
    let isUpload: Bool

    package init(action: Path, errors: FieldErrors = [:], isUpload: Bool = false) {
        self.action = action
        self.errors = errors
        self.isUpload = isUpload
    }
}
