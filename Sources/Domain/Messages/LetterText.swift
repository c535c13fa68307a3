/// What a letter says, in the words of a template and of the program it is from.
package struct LetterText: Hashable, Sendable {
    package let subject: String
    /// The body, a paragraph an element; line breaks inside a paragraph are kept.
    package let paragraphs: [String]
    /// What stands beneath the button, whatever the template says.
    package let standing: [String]

    /// - Parameter template: the tenant's, where it has one; else the product's own counts.
    package init(_ letter: Letter, by template: LetterTemplate? = nil, in program: String) {
        let facts = letter.facts(in: program)
        let template = template ?? letter.kind.template
        subject = letter.written?.subject.map(Letter.line) ?? template.subject(facts)
        paragraphs =
            letter.written.map { TemplateText.paragraphs($0.body).map(String.init) }
            ?? template.paragraphs(facts)
        standing = Self.standing(letter.kind, facts)
    }

    /// What a template makes of facts, for a look at it.
    package init(_ template: LetterTemplate, facts: LetterFacts) {
        subject = template.subject(facts)
        paragraphs = template.paragraphs(facts)
        standing = Self.standing(template.kind, facts)
    }

    private static func standing(_ kind: LetterKind, _ facts: LetterFacts) -> [String] {
        TemplateText(ofOurs: kind.pattern.standing, fields: kind.fields).paragraphs(facts)
    }
}

extension Letter {
    /// Its words in the product's own template.
    package var subject: String { text.subject }
    package var paragraphs: [String] { text.paragraphs }

    private var text: LetterText { LetterText(self, in: facts[.program] ?? from?.name ?? "") }
}
