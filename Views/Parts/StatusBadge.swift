/// A word with a colour that says how something stands.
package struct StatusBadge: Sendable {
    /// What the colour means; the word says it too, for people who do not see colours.
    package enum Tone: String, Sendable {
        case neutral
        case waiting
        case good
        case late
        case stopped
    }

    let tone: String
    let label: String

    package init(_ label: String, tone: Tone = .neutral) {
        self.label = label
        self.tone = tone.rawValue
    }
}
