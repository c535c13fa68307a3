/// A label and its value, with a link or a remark where there is one.
package struct Fact: Sendable {
    package var label: String
    package var value: String
    package var path: Path?
    package var note: String?

    package init(_ label: String, _ value: String, path: Path? = nil, note: String? = nil) {
        self.label = label
        self.value = value
        self.path = path
        self.note = note
    }
}
