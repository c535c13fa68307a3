/// Buttons of which one is chosen, all in sight.
package struct RadioList: Sendable {
    let caption: Caption
    let choices: [FieldChoice]
    let value: String

    package init(
        _ label: String, name: String, choices: [FieldChoice], value: String = "", hint: String? = nil,
        error: String? = nil, isRequired: Bool = false
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.choices = choices
        self.value = value
    }
}
