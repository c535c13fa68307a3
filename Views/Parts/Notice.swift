/// Something the reader should know before going on.
package struct Notice: Sendable {
    let title: String?
    let sentence: String
    let tone: Tone
    let action: ActionLink?

    package init(_ sentence: String, title: String? = nil, tone: Tone = .accent, action: ActionLink? = nil) {
        self.sentence = sentence
        self.title = title
        self.tone = tone
        self.action = action
    }
}
