/// What all fields of a form share: name, label, hint, message, and how these are tied together for screen readers.
struct Caption: Sendable {
    let label: String
    let name: String
    let hint: String?
    let error: String?
    let isRequired: Bool

    /// The ids of what describes the field, or nil where nothing does.
    var describedBy: String? {
        let ids = [hint.map { _ in hintID }, error.map { _ in errorID }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    var hintID: String { name + "-hint" }
    var errorID: String { name + "-error" }
}
