/// How a word is meant: it gives a badge, a notice, a button or a moment in a timeline its colour.
package enum Tone: String, Sendable {
    case neutral
    case accent
    case good
    case warn
    case bad
    /// Only for buttons: an action that should not draw the eye.
    case quiet
}
