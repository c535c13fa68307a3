/// A text field that suggests while one types; without scripts its button looks the text up.
package struct SuggestField: Sendable {
    let caption: Caption
    let value: String
    /// Answers `?q=…` with ``Suggestions``.
    let source: Path
    /// The hidden field that carries what was picked, and its value so far.
    let chosen: HiddenField
    /// The button's label; its name is `find`, and picking a suggestion presses it.
    let find: String?

    package init(
        _ label: String, name: String, value: String = "", source: Path, chosen: HiddenField,
        find: String? = nil, hint: String? = nil, error: String? = nil, isRequired: Bool = false
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.value = value
        self.source = source
        self.chosen = chosen
        self.find = find
    }

    var listID: String { caption.name + "-list" }
}
