import Domain
import Foundation
import Hummingbird
import Store
import Views

/// What the program's mails say, which its coordinators may put in words of their own.
func addLetterTemplates(to site: Site) {
    site.coordinator.get("settings/mails") { context in
        let query = try context.query()
        let filter = TemplateFilter(query)
        let kept = try await context.tenant.read { try $0.letterTemplates() }
        return context.page(
            LetterTemplateList(
                frame: context.frame(title: "Mail templates"), tenant: context.slug,
                filters: filter.bar(context.slug),
                lines: kept.filter(filter.admits).map {
                    LetterTemplateLine($0, tenant: context.slug, clock: context.clock)
                }))
    }
    site.coordinator.get("settings/mails/:kind") { try await $0.templatePage(try $0.letterKind()) }
    site.coordinator.post("settings/mails/:kind") { context, form in
        let kind = try context.letterKind()
        var fields = FormReader(form)
        let typed = context.template(kind, &fields)
        guard let template = typed else { return try await context.templatePage(kind, form, fields.errors) }
        let (act, seen) = (context.act, fields.edition)
        return try await context.decideTemplate(kind, form, saying: "Saved: the next such mail says it so.") {
            kept throws(Refusal) in
            try kept.change(to: template, seen: seen, act)
        }
    }
    site.coordinator.post("settings/mails/:kind/preview") { context, form in
        let kind = try context.letterKind()
        var fields = FormReader(form)
        let template = context.template(kind, &fields)
        return try await context.templatePage(kind, form, fields.errors, tried: template)
    }
    site.coordinator.post("settings/mails/:kind/sheet") { context, form in
        let kind = try context.letterKind()
        var fields = FormReader(form)
        let typed = context.template(kind, &fields)
        guard let template = typed else { return try await context.templatePage(kind, form, fields.errors) }
        let (written, program) = try await context.tenant.read {
            (try $0.latestFacts(of: kind), try $0.program().name)
        }
        let sheet = LetterSheet(
            LetterText(template, facts: written?.facts ?? kind.sample(in: program)), program: program,
            button: ("The mail’s button", "#"))
        return Response(sheet: sheet.html)
    }
    site.coordinator.post("settings/mails/:kind/reset") { context, form in
        let kind = try context.letterKind()
        let (act, seen) = (context.act, FormReader(form).edition)
        return try await context.decideTemplate(kind, nil, saying: "The mail says again what it came with.") {
            kept throws(Refusal) in
            try kept.reset(seen: seen, act)
        }
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func letterKind() throws -> LetterKind {
        guard let kind = LetterKind(rawValue: try visit.parameter("kind")) else { throw WebRefusal.notFound }
        return kind
    }

    /// Nil when something is wrong with the form; `fields` then says what.
    fileprivate func template(_ kind: LetterKind, _ fields: inout FormReader) -> LetterTemplate? {
        let subject = fields.line(LetterTemplatePage.subjectField)
        let body = fields.text(LetterTemplatePage.bodyField, max: 8000)
        guard fields.isValid else { return nil }
        do throws(LetterTemplate.Fault) {
            return try LetterTemplate(kind, subject: subject, body: body)
        } catch {
            if let words = error.subject { fields.reject(LetterTemplatePage.subjectField, words) }
            if let words = error.body { fields.reject(LetterTemplatePage.bodyField, words) }
            return nil
        }
    }

    /// - Parameter form: what was typed; kept where the decision is refused.
    fileprivate func decideTemplate(
        _ kind: LetterKind, _ form: SentForm?, saying words: String,
        _ decision: @escaping @Sendable (KeptTemplate) throws(Refusal) -> TemplateChange
    ) async throws -> Response {
        do {
            try await tenant.write { try $0.save(try decision(try $0.letterTemplate(kind))) }
        } catch let refusal as Refusal {
            return try await templatePage(kind, form, ["": refusal.sentence], refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .letterTemplate(kind)), flash: Flash(words))
    }

    fileprivate func templatePage(
        _ kind: LetterKind, _ form: SentForm? = nil, _ errors: FieldErrors = [:],
        tried: LetterTemplate? = nil, refusal: Refusal? = nil
    ) async throws -> Response {
        let (kept, written, program) = try await tenant.read {
            (try $0.letterTemplate(kind), try $0.latestFacts(of: kind), try $0.program().name)
        }
        let look =
            written.map {
                LetterTemplatePage.Look($0.facts, to: $0.toName, writtenAt: clock.moment($0.createdAt))
            } ?? LetterTemplatePage.Look(sampleOf: kind, in: program)
        let page = LetterTemplatePage(
            frame: frame(title: kind.pattern.title), tenant: slug, kept: kept, look: look, clock: clock,
            typed: form.map { FieldValues($0.values) }, tried: tried, errors: errors,
            isStale: refusal?.kind == .stale)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }
}

/// What the list of templates is narrowed to.
private struct TemplateFilter: Sendable {
    private enum Words: String {
        case changed
        case ours
    }

    private let search: String
    private let reader: LetterPattern.Reader?
    private let words: Words?

    init(_ query: Query) {
        search = query.text("q")
        reader = query.choice("to")
        words = query.choice("words")
    }

    func admits(_ kept: KeptTemplate) -> Bool {
        let pattern = kept.kind.pattern
        let texts = [pattern.title, pattern.occasion, kept.subject, kept.body]
        return (reader.map { $0 == pattern.reader } ?? true)
            && (words.map { ($0 == .ours) == kept.isOurs } ?? true)
            && (search.isEmpty || texts.contains { $0.localizedCaseInsensitiveContains(search) })
    }

    func bar(_ slug: Slug) -> FilterBar {
        let isSet = !search.isEmpty || reader != nil || words != nil
        return FilterBar(
            action: .coordinator(slug, .letterTemplates(.none)), search: search,
            searchLabel: "Search the mails and their words",
            filters: [
                Filter(
                    "Goes to", name: "to", value: reader?.rawValue ?? "", everything: "Anybody",
                    choices: LetterPattern.Reader.allCases.map { FieldChoice($0.rawValue, $0.title) }),
                Filter(
                    "Words", name: "words", value: words?.rawValue ?? "", everything: "Any",
                    choices: [
                        FieldChoice(Words.changed.rawValue, "Changed"),
                        FieldChoice(Words.ours.rawValue, "As they came"),
                    ]),
            ], clear: isSet ? .coordinator(slug, .letterTemplates(.none)) : nil)
    }
}
