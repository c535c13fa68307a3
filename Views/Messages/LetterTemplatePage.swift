package import Domain

/// One mail's template, to be put in the tenant's own words, with a look at what becomes of it.
package struct LetterTemplatePage: Sendable {
    package static let subjectField = "subject"
    package static let bodyField = "body"
    package static let versionField = "version"

    /// Facts to look at a template with.
    package struct Look: Sendable {
        let facts: LetterFacts
        let to: String
        /// Whose facts they are.
        let note: String

        /// Those of a letter that was written.
        package init(_ facts: LetterFacts, to: String, writtenAt moment: String) {
            self.facts = facts
            self.to = to
            note = "With the facts of the latest such mail, written \(moment)."
        }

        /// Made up.
        package init(sampleOf kind: LetterKind, in program: String) {
            facts = kind.sample(in: program)
            to = facts[.recipient] ?? ""
            note = "With made-up facts: no such mail was written yet."
        }
    }

    let frame: Frame
    let tenant: Slug
    let kept: KeptTemplate
    let shown: LetterText
    let look: Look
    let values: FieldValues
    let errors: FieldErrors
    let lastChange: String
    /// The words on record are not those in the form: somebody else changed them.
    let isStale: Bool

    /// - Parameter tried: what is looked at; nil for the template on record.
    package init(
        frame: Frame, tenant: Slug, kept: KeptTemplate, look: Look, clock: ReaderClock,
        typed: FieldValues? = nil, tried: LetterTemplate? = nil, errors: FieldErrors = [:],
        isStale: Bool = false
    ) {
        self.frame = frame
        self.tenant = tenant
        self.kept = kept
        self.look = look
        self.errors = errors
        self.isStale = isStale
        shown = LetterText(tried ?? kept.template, facts: look.facts)
        lastChange = kept.change.map { "\($0.by), \(clock.moment($0.at))" } ?? ""
        var values = typed ?? FieldValues()
        if typed == nil {
            values[Self.subjectField] = kept.subject
            values[Self.bodyField] = kept.body
        }
        // Whoever was told that it changed may save over it knowingly.
        if typed == nil || isStale { values[Self.versionField] = kept.edition.text }
        self.values = values
    }

    private var kind: LetterKind { kept.kind }
    var pattern: LetterPattern { kind.pattern }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Settings", .coordinator(tenant, .settings)),
            Breadcrumb("Mail templates", .coordinator(tenant, .letterTemplates(.none))),
        ]
    }

    var badge: StatusBadge {
        kept.isOurs ? StatusBadge("As it came") : StatusBadge("Changed", tone: .accent)
    }

    var action: Path { .coordinator(tenant, .letterTemplate(kind)) }
    var previewPath: Path { .coordinator(tenant, .letterTemplatePreview(kind)) }
    var sheetPath: Path { .coordinator(tenant, .letterTemplateSheet(kind)) }
    var version: HiddenField { HiddenField(Self.versionField, values[Self.versionField]) }

    var reset: ButtonForm {
        ButtonForm(
            "Back to how it came", action: .coordinator(tenant, .letterTemplateReset(kind)), tone: .quiet,
            fields: [HiddenField(Self.versionField, kept.edition.text)],
            confirm:
                "Your words are replaced by those that the mail came with. The record keeps yours. Go on?")
    }

    var preview: MailPreview {
        MailPreview(
            from: look.facts[.sender] ?? "", to: look.to, subject: shown.subject,
            body: shown.paragraphs.joined(separator: "\n\n"))
    }

    var standing: String { shown.standing.joined(separator: "\n\n") }

    /// Each field that the template may name, with what it stands for and what it would be here.
    var fields: [(name: String, meaning: String, fact: String)] {
        kind.fields.map { ($0.braced, $0.meaning, look.facts[$0] ?? "") }
    }
}
