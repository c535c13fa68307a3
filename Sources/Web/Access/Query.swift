package import Domain

/// What stands behind the `?` of an address: a search, a filter, a page of a list.
package struct Query: Sendable {
    package let form: SentForm

    init(_ text: String) throws(WebRefusal) {
        form = try SentForm(urlEncoded: text.utf8)
    }

    /// The text of a field without blanks around it; empty when it was not sent, cut where it is longer than any name.
    package func text(_ name: String) -> String {
        String((form[name] ?? "").trimmed.unicodeScalars.prefix(200).map(Character.init))
    }

    /// The page of a list, counted from 1; whatever is none is the first.
    package var page: Int {
        min(max(form["page"].flatMap(Int.init) ?? 1, 1), 100_000)
    }

    /// A filter's choice; one that does not exist is none.
    package func choice<Choice: RawRepresentable<String>>(_ name: String, _: Choice.Type = Choice.self)
        -> Choice?
    {
        form[name].flatMap(Choice.init)
    }

    package func choices<Choice: RawRepresentable<String>>(
        _ name: String, _: Choice.Type = Choice.self
    ) -> [Choice] {
        (form.values[name] ?? []).compactMap(Choice.init)
    }

    package func id<Thing>(_ name: String, _: Thing.Type = Thing.self) -> ID<Thing>? {
        form[name].flatMap { ID(text: $0) }
    }
}
