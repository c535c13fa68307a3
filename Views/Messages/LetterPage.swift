package import Domain

/// One letter as its reader gets it, and how far it has come.
package struct LetterPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let line: LetterLine
    let receptions: [Reception]

    package init(frame: Frame, tenant: Slug, line: LetterLine, receptions: [Reception] = []) {
        self.frame = frame
        self.tenant = tenant
        self.line = line
        self.receptions = receptions
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Mail", .coordinator(tenant, .mail(.none)))] }

    var preview: MailPreview {
        MailPreview(from: line.from, to: line.to, subject: line.subject, body: line.text, when: nil)
    }

    var facts: FactList {
        FactList(
            [
                Fact("Written", line.created),
                Fact("Answers go to", line.replyTo.isEmpty ? "the program" : line.replyTo),
            ]
                + (line.answer.isEmpty ? [] : [Fact("What became of it", line.answer)])
                + (receptions.count > 1
                    ? receptions.map { Fact($0.address, "\($0.verdict.title): \($0.answer)") } : [])
                + (line.request.map { [Fact("Request", line.prospect, path: $0)] } ?? []))
    }
}

extension Reception.Verdict {
    fileprivate var title: String {
        switch self {
        case .accepted: "Taken"
        case .postponed: "Not yet"
        case .refused: "Refused"
        }
    }
}
