/// A button that changes something: a POST form with nothing to fill in.
package struct ButtonForm: Sendable {
    let label: String
    let action: Path
    let tone: Tone
    let fields: [HiddenField]
    /// Asked before it is sent, where the browser runs scripts.
    let confirm: String?

    package init(
        _ label: String, action: Path, tone: Tone = .neutral, fields: [HiddenField] = [],
        confirm: String? = nil
    ) {
        self.label = label
        self.action = action
        self.tone = tone
        self.fields = fields
        self.confirm = confirm
    }
}
