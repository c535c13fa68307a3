/// The subject and the body of one kind of mail, with fields where the facts go: the product's own, or a tenant's.
package struct LetterTemplate: Hashable, Sendable {
    package let kind: LetterKind
    package let subject: String
    package let body: String
    private let subjectText: TemplateText
    private let bodyText: TemplateText

    /// What is wrong with a template, beside the part of it that is.
    package struct Fault: Error, Hashable, Sendable {
        package let subject: String?
        package let body: String?
    }

    /// - Throws: what is wrong, with the fields that this mail may name.
    package init(_ kind: LetterKind, subject: String, body: String) throws(Fault) {
        let (line, lineFault) = Self.read(subject, kind)
        let (text, textFault) = Self.read(body, kind)
        guard let line, let text else { throw Fault(subject: lineFault, body: textFault) }
        self.kind = kind
        self.subject = subject
        self.body = body
        subjectText = line
        bodyText = text
    }

    init(ofOurs kind: LetterKind) {
        self.kind = kind
        subject = kind.pattern.subject
        body = kind.pattern.body
        subjectText = TemplateText(ofOurs: subject, fields: kind.fields)
        bodyText = TemplateText(ofOurs: body, fields: kind.fields)
    }

    package var isOurs: Bool { subject == kind.pattern.subject && body == kind.pattern.body }

    package func subject(_ facts: LetterFacts) -> String { subjectText.line(facts) }

    package func paragraphs(_ facts: LetterFacts) -> [String] { bodyText.paragraphs(facts) }

    private static func read(_ text: String, _ kind: LetterKind) -> (TemplateText?, fault: String?) {
        guard !text.trimmingBlanks.isEmpty else { return (nil, "A mail needs this.") }
        do throws(TemplateText.Fault) {
            return (try TemplateText(text, fields: kind.fields), nil)
        } catch {
            return (nil, error.sentence(for: kind))
        }
    }
}

extension TemplateText.Fault {
    fileprivate func sentence(for kind: LetterKind) -> String {
        switch self {
        case .unknown(let field):
            "There is no field {\(field)} in this mail. It may have "
                + Brief.list(kind.fields.map(\.braced)) + "."
        case .lone(let brace): "A brace has no other one at “\(brace)”. Braces stand around fields only."
        }
    }
}
