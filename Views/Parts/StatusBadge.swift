/// One word or two that say how something stands; the colour only repeats the word.
package struct StatusBadge: Sendable {
    package var label: String
    package var tone: Tone

    package init(_ label: String, tone: Tone = .neutral) {
        self.label = label
        self.tone = tone
    }
}
