/// Something a coordinator can do on a request's page: a few fields and a button, in sight or behind its title.
package struct ActionForm: Sendable {
    let title: String
    let sentence: String?
    let action: Path
    let fields: [any View]
    let hidden: [HiddenField]
    let button: String
    let tone: Tone
    let isFolded: Bool
    let confirm: String?

    package init(
        _ title: String, sentence: String? = nil, action: Path, fields: [any View] = [], version: Int? = nil,
        button: String, tone: Tone = .neutral, isFolded: Bool = true, sentBack: SentBack,
        confirm: String? = nil
    ) {
        self.title = title
        self.sentence = sentence
        self.action = action
        self.fields = fields
        hidden = version.map { [HiddenField("version", "\($0)")] } ?? []
        self.button = button
        self.tone = tone
        self.isFolded = isFolded
        self.confirm = confirm
        isOpen = sentBack.isFrom(action)
    }

    /// A folded form is open when it came back.
    let isOpen: Bool
}
