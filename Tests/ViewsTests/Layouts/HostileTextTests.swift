import Testing

@testable import Views

/// A page drawn with hostile text has to be the page drawn with a harmless word, but for that word: then no
/// text of ours, wherever it stands, has become an element, an attribute or an end of either.
@Suite struct `Hostile text` {
    private static let harmless = "Zword"
    private static let hostile = "Z\"><script>alert('1')</script>&lt;{{7*7}}"
    private static let escaped =
        "Z&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;lt;{{7*7}}"

    @Test(arguments: [
        "frame", "plain page", "header", "badges", "bars", "lists", "letters", "buttons", "text fields",
        "choices",
        "suggestions", "filters", "errors",
    ])
    func `stays text in every field of`(part: String) throws {
        let tame = try #require(Self.draw(part, Self.harmless))
        let wild = try #require(Self.draw(part, Self.hostile))
        #expect(tame.contains(Self.harmless))
        #expect(!wild.contains("<script>alert"))
        #expect(wild.replacing(Self.escaped, with: Self.harmless) == tame)
    }

    @Test func `leads an error's link to a fragment and nowhere else`() {
        #expect(Fragment("a\"b c/é").text == "#a%22b%20c%2F%C3%A9")
    }

    private static func draw(_ part: String, _ w: String) -> String? {
        switch part {
        case "frame": slot(PortalPage(frame: .sample(w)))
        case "plain page": slot(PlainPage(title: w, tenantName: w, home: .somewhere, flash: Flash(w)))
        case "header":
            slot(
                PageHeader(w, subtitle: w, breadcrumbs: [Breadcrumb(w, .somewhere)], badge: StatusBadge(w)))
                + Tabs(w, items: [NavigationItem(title: w, path: .somewhere)]).text
                + Steps([StepMark(w, .done, note: w), StepMark(w, .late, note: w)]).text
        case "badges":
            StatusBadge(w).text + DueBadge(.soon, when: w, moment: w).text + DueBadge(.done, when: w).text
                + Notice(w, title: w, action: ActionLink(w, .somewhere)).text
                + EmptyState(w, sentence: w, action: ActionLink(w, .somewhere)).text
        case "bars":
            UsageBar(used: 1, held: 1, limit: 4, window: w).text
                + FitBar(score: 9, parts: [FitPart(w, points: 9, of: 10, reason: w)]).text
                + WorkProgress(w, done: 1, of: 2, sentence: w).text
                + Stats([Stat(w, w, note: w), Stat(w, w, path: .somewhere)]).text
        case "lists":
            Timeline([TimelineEntry(when: w, moment: w, who: w, sentence: w, detail: w)]).text
                + FactList([Fact(w, w, path: .somewhere, note: w), Fact(w, w)]).text
                + Pagination(page: 1, of: 2, summary: w, next: .somewhere).text
        case "letters": MailPreview(from: w, to: w, subject: w, body: w, when: w).text
        case "buttons":
            ButtonForm(w, action: .somewhere, fields: [HiddenField(w, w)], confirm: w).text
                + ActionLink(w, .somewhere).text
        case "text fields":
            TextField(
                w, name: w, value: w, hint: w, error: w, isRequired: true, autocomplete: w, placeholder: w
            ).text
                + TextArea(w, name: w, value: w, hint: w, error: w).text
                + DateField(w, name: w, value: w, earliest: w, latest: w, hint: w, error: w).text
                + FileField(w, name: w, accept: w, hint: w, error: w).text
        case "choices":
            SelectField(w, name: w, value: w, choices: [FieldChoice(w, w)], prompt: w, hint: w, error: w).text
                + CheckboxList(
                    w, name: w, choices: [FieldChoice(w, w, hint: w)], values: [w], hint: w, error: w
                ).text
                + RadioList(w, name: w, choices: [FieldChoice(w, w, hint: w)], value: w, error: w).text
                + Checkbox(w, name: w, hint: w, error: w).text
        case "suggestions":
            SuggestField(
                w, name: w, value: w, source: .somewhere, chosen: HiddenField(w, w), find: w, hint: w,
                error: w
            ).text + Suggestions([Suggestion(w, w, detail: w)]).text
        case "filters":
            FilterBar(
                action: .somewhere, search: w, searchLabel: w,
                filters: [Filter(w, name: w, value: w, everything: w, choices: [FieldChoice(w, w)])],
                kept: [HiddenField(w, w)], clear: .somewhere
            ).text
        case "errors":
            ErrorSummary(
                FieldErrors([FieldError(field: "", message: w), FieldError(field: "x", message: w)])
            ).text
        default: nil
        }
    }

    private static func slot(_ layout: some Layout) -> String {
        var html = HTML()
        layout.render(into: &html) { $0.text("Slot") }
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
