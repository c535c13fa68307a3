/// Boxes of which any number may be ticked.
package struct CheckboxList: Sendable {
    let caption: Caption
    let choices: [FieldChoice]
    let values: Set<String>

    package init(
        _ label: String, name: String, choices: [FieldChoice], values: Set<String> = [], hint: String? = nil,
        error: String? = nil, isRequired: Bool = false
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.choices = choices
        self.values = values
    }
}
