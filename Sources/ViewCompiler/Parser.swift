/// Nests a template's tokens by its tags.
struct Parser {
    private let source: Source
    private let tokens: [Token]
    private var index = 0
    private var loops = 0
    private var contentSeen = false

    init(source: Source) throws(TemplateError) {
        self.source = source
        self.tokens = try Lexer(source: source).tokens()
    }

    mutating func parse() throws(TemplateError) -> [Node] {
        let nodes = try body()
        if index < tokens.count {
            let tag = Tag(tokens[index], in: source)
            throw error("{% \(tag.word) %} belongs to no open tag", tokens[index])
        }
        return nodes
    }

    /// Everything up to an `end` or `else` that belongs to the tag around it.
    private mutating func body() throws(TemplateError) -> [Node] {
        var nodes: [Node] = []
        while index < tokens.count {
            let token = tokens[index]
            let place = source.position(of: token.range.lowerBound)
            switch token.kind {
            case .text: nodes.append(.text(token.range))
            case .comment: nodes.append(.comment(at: place))
            case .expression: nodes.append(.expression(code(token.code)))
            case .tag:
                let tag = Tag(token, in: source)
                if tag.word == "end" || tag.word == "else" { return nodes }
                index += 1
                nodes.append(try node(tag, token, place))
                continue
            }
            index += 1
        }
        return nodes
    }

    private mutating func node(
        _ tag: Tag, _ token: Token, _ place: Position
    ) throws(TemplateError) -> Node {
        switch tag.word {
        case "if": return .condition(try branches(tag, token), at: place)
        case "for": return .loop(try loop(tag, token), at: place)
        case "view": return .view(try argument(tag, token), at: place)
        case "layout":
            let layout = try argument(tag, token)
            let inside = try body()
            try end(of: "layout", token)
            return .layout(layout, body: inside, at: place)
        case "content":
            try slot(tag, token)
            return .content(at: place)
        default:
            let hint = tag.word.hasPrefix("end") ? ": write {% end %}" : ""
            throw error("{% \(tag.word) %} is no tag\(hint)", token)
        }
    }

    private mutating func branches(_ tag: Tag, _ token: Token) throws(TemplateError) -> [Node.Branch] {
        var branches = [Node.Branch(condition: try argument(tag, token), body: try body())]
        while let next = elseTag() {
            if branches.last?.condition == nil {
                throw error("{% else %} has already been: {% end %} comes next", next.token)
            }
            index += 1
            branches.append(Node.Branch(condition: try alternative(next.tag, next.token), body: try body()))
        }
        try end(of: "if", token)
        return branches
    }

    /// The condition of an `{% else if … %}`, nil for a plain `{% else %}`.
    private func alternative(_ tag: Tag, _ token: Token) throws(TemplateError) -> Code? {
        guard !tag.argument.isEmpty else { return nil }
        let inner = Tag(tag.argument, in: source)
        guard inner.word == "if" else { throw error("write {% else %} or {% else if … %}", token) }
        return try argument(inner, token)
    }

    private mutating func loop(_ tag: Tag, _ token: Token) throws(TemplateError) -> Node.Loop {
        let header = try argument(tag, token)
        guard header.text.split(whereSeparator: \.isWhitespace).contains("in") else {
            throw error("write {% for row in rows %}", token)
        }
        loops += 1
        var loop = Node.Loop(header: header, body: try body(), whenEmpty: nil)
        loops -= 1
        if let next = elseTag() {
            guard next.tag.argument.isEmpty else {
                throw error("the {% else %} of a {% for %} has no condition", next.token)
            }
            index += 1
            loop.whenEmpty = try body()
        }
        try end(of: "for", token)
        return loop
    }

    private mutating func slot(_ tag: Tag, _ token: Token) throws(TemplateError) {
        if !tag.argument.isEmpty { throw error("{% content %} takes nothing", token) }
        if loops > 0 { throw error("{% content %} cannot stand in a {% for %}", token) }
        if contentSeen { throw error("{% content %} can stand only once", token) }
        contentSeen = true
    }

    private func elseTag() -> (tag: Tag, token: Token)? {
        guard index < tokens.count, tokens[index].kind == .tag else { return nil }
        let tag = Tag(tokens[index], in: source)
        return tag.word == "else" ? (tag, tokens[index]) : nil
    }

    private mutating func end(of word: String, _ opening: Token) throws(TemplateError) {
        guard index < tokens.count else {
            throw error("{% \(word) %} is not closed: {% end %} is missing", opening)
        }
        let tag = Tag(tokens[index], in: source)
        if tag.word == "else" { throw error("{% else %} cannot stand in {% \(word) %} here", tokens[index]) }
        if !tag.argument.isEmpty { throw error("write {% end %} alone", tokens[index]) }
        index += 1
    }

    private func argument(_ tag: Tag, _ token: Token) throws(TemplateError) -> Code {
        guard !tag.argument.isEmpty else { throw error("{% \(tag.word) %} says nothing", token) }
        return code(tag.argument)
    }

    private func code(_ range: Range<Int>) -> Code {
        Code(text: source.text(range), position: source.position(of: range.lowerBound))
    }

    private func error(_ message: String, _ token: Token) -> TemplateError {
        source.error(message, at: token.range.lowerBound)
    }
}

/// The word that a tag starts with and the code after it.
private struct Tag {
    let word: String
    let argument: Range<Int>

    init(_ token: Token, in source: Source) {
        self.init(token.code, in: source)
    }

    init(_ code: Range<Int>, in source: Source) {
        let end = code.first { Byte.isWhitespace(source.bytes[$0]) } ?? code.upperBound
        word = source.text(code.lowerBound..<end)
        let start = (end..<code.upperBound).first { !Byte.isWhitespace(source.bytes[$0]) } ?? code.upperBound
        argument = start..<code.upperBound
    }
}
