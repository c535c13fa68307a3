/// A letter as its reader gets it.
package struct MailPreview: Sendable {
    let from: String
    let to: String
    let subject: String
    let body: String
    /// When it was sent, or that it has not been yet.
    let when: String?

    package init(from: String, to: String, subject: String, body: String, when: String? = nil) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.when = when
    }

    var facts: [Fact] {
        [Fact("From", from), Fact("To", to)] + (when.map { [Fact("Sent", $0)] } ?? [])
    }
}
