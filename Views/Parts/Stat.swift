/// One number with its name, and a remark that gives it scale.
package struct Stat: Sendable {
    package var label: String
    package var value: String
    package var note: String?
    package var path: Path?
    package var tone: Tone

    package init(
        _ label: String, _ value: String, note: String? = nil, path: Path? = nil, tone: Tone = .neutral
    ) {
        self.label = label
        self.value = value
        self.note = note
        self.path = path
        self.tone = tone
    }
}
