/// Swift code as it stands in a template.
struct Code: Equatable, Sendable {
    let text: String
    let position: Position
}

/// One stretch of a template: text, or something between braces.
struct Token: Sendable {
    enum Kind: Equatable, Sendable {
        case text
        case expression
        case tag
        case comment
    }

    let kind: Kind
    /// The whole token with its braces; for text, what is left of it after trimming.
    var range: Range<Int>
    /// The code between the braces, without the space around it.
    let code: Range<Int>

    /// Whether a line that holds only this leaves nothing in the page.
    var writesNothingItself: Bool { kind == .tag || kind == .comment }
}
