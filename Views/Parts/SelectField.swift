/// A field for one of many choices.
package struct SelectField: Sendable {
    let caption: Caption
    let value: String
    let choices: [FieldChoice]
    /// The first line, which chooses nothing; without it the first choice is taken.
    let prompt: String?

    package init(
        _ label: String, name: String, value: String = "", choices: [FieldChoice],
        prompt: String? = "Choose…",
        hint: String? = nil, error: String? = nil, isRequired: Bool = false
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.value = value
        self.choices = choices
        self.prompt = prompt
    }
}
