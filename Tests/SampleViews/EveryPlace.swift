package import Views

/// A view whose template writes one text in every place where an expression can stand.
package struct EveryPlace: Sendable {
    let text: String
    let address: WebAddress?
    let path: Path
    let rows: [String]
    let isMarked: Bool
    let markup: Markup

    package init(_ text: String, rows: [String] = [], isMarked: Bool = false, markup: Markup) {
        self.text = text
        self.address = WebAddress(text)
        self.path = .asset("app.js")
        self.rows = rows
        self.isMarked = isMarked
        self.markup = markup
    }

    var part: Substring { text[...] }
}
