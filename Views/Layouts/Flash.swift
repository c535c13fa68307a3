/// The answer to the form that was just sent, shown once above the next page.
package struct Flash: Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, tone: Tone = .good) {
        self.text = text
        self.tone = tone
    }
}
