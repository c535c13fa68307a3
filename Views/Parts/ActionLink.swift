/// A link that looks like a button, because it starts something.
package struct ActionLink: Sendable {
    package var label: String
    package var path: Path
    package var tone: Tone

    package init(_ label: String, _ path: Path, tone: Tone = .neutral) {
        self.label = label
        self.path = path
        self.tone = tone
    }
}
