/// An element that has been opened and not yet closed.
struct OpenElement: Equatable, Sendable {
    let name: String
    let position: Position
}

/// The tag that the template is in the middle of.
struct OpenTag: Equatable, Sendable {
    var name = ""
    let isEnd: Bool
    let position: Position
    var attributes: Set<String> = []
    var hasExpressionInContent = false
}

/// The attribute whose name or value the template is in the middle of.
struct OpenAttribute: Equatable, Sendable {
    /// What an expression may write into the value.
    enum Use: Equatable, Sendable {
        case plain
        case link
        case literalOnly(String)
    }

    /// What a link's value holds so far: an expression has to be all of it.
    enum Filling: Equatable, Sendable {
        case empty
        case literal
        case complete
    }

    var name = ""
    let position: Position
    var use = Use.plain
    var filling = Filling.empty
    var value = ""
}

/// How an expression's value is written, by where it stands.
enum Sink: String, Sendable {
    /// Between elements: escaped, and `Markup` as it is.
    case text
    /// In an attribute, a title or a text area: escaped, and no `Markup`.
    case plain
    /// All of an attribute that holds an address.
    case link
}
