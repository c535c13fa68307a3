/// What somebody typed into a form that could not be taken, and why not: shown again on the page it came from.
package struct SentBack: Sendable {
    /// Where the form was sent, so that the page finds it again.
    let action: Path?
    let values: [String: String]
    let errors: FieldErrors

    package init(action: Path?, values: [String: String], errors: FieldErrors) {
        self.action = action
        self.values = values
        self.errors = errors
    }

    package static let none = SentBack(action: nil, values: [:], errors: [:])

    /// What was typed, where it was; else what stands on record.
    func text(_ name: String, or usual: String) -> String { values[name] ?? usual }

    func isFrom(_ form: Path) -> Bool { action == form }
}
