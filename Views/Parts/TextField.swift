/// A field for one line of text.
package struct TextField: Sendable {
    /// What is typed, so that a phone shows the right keys.
    package enum Kind: String, Sendable {
        case text
        case email
        case password
        case tel
        case url
        case number
        case search
    }

    let caption: Caption
    let value: String
    let kind: Kind
    let maxLength: Int
    /// The HTML autofill token, as `email` or `new-password`; a field without one is not filled.
    let autocomplete: String
    let placeholder: String?

    package init(
        _ label: String, name: String, value: String = "", hint: String? = nil, error: String? = nil,
        isRequired: Bool = false, kind: Kind = .text, maxLength: Int = 200, autocomplete: String = "off",
        placeholder: String? = nil
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        // A password is never sent back to the page.
        self.value = kind == .password ? "" : value
        self.kind = kind
        self.maxLength = maxLength
        self.autocomplete = autocomplete
        self.placeholder = placeholder
    }
}
