/// A field for several lines of text.
package struct TextArea: Sendable {
    let caption: Caption
    let value: String
    let rows: Int
    let maxLength: Int

    package init(
        _ label: String, name: String, value: String = "", hint: String? = nil, error: String? = nil,
        isRequired: Bool = false, rows: Int = 4, maxLength: Int = 4000
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.value = value
        self.rows = rows
        self.maxLength = maxLength
    }
}
