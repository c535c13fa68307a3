/// A field for a file; its form must be an upload.
package struct FileField: Sendable {
    let caption: Caption
    /// What the browser offers, as `.csv,text/csv`.
    let accept: String

    package init(
        _ label: String, name: String, accept: String, hint: String? = nil, error: String? = nil,
        isRequired: Bool = true
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.accept = accept
    }
}
