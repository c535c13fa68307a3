/// A field for a day, or a day and a time; name the time zone in the hint.
package struct DateField: Sendable {
    let caption: Caption
    /// `2026-11-30`, or with a time `2026-11-30T14:00`.
    let value: String
    let hasTime: Bool
    let earliest: String?
    let latest: String?

    package init(
        _ label: String, name: String, value: String = "", hasTime: Bool = false, earliest: String? = nil,
        latest: String? = nil, hint: String? = nil, error: String? = nil, isRequired: Bool = false
    ) {
        caption = Caption(label: label, name: name, hint: hint, error: error, isRequired: isRequired)
        self.value = value
        self.hasTime = hasTime
        self.earliest = earliest
        self.latest = latest
    }

    var kind: String { hasTime ? "datetime-local" : "date" }
}
