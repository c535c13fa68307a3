/// Cuts a template into text, expressions, tags and comments.
struct Lexer {
    let source: Source

    func tokens() throws(TemplateError) -> [Token] {
        var tokens: [Token] = []
        var textStart = 0
        var offset = 0
        while offset < source.bytes.count {
            guard let token = try token(at: offset) else {
                try refuseStrayEnd(at: offset)
                offset += 1
                continue
            }
            if textStart < offset { tokens.append(text(textStart..<offset)) }
            tokens.append(token)
            offset = token.range.upperBound
            textStart = offset
        }
        if textStart < offset { tokens.append(text(textStart..<offset)) }
        return LineTrimmer(source: source).trim(tokens)
    }

    private func text(_ range: Range<Int>) -> Token {
        Token(kind: .text, range: range, code: range)
    }

    private func token(at offset: Int) throws(TemplateError) -> Token? {
        guard source.bytes[offset] == Byte.openBrace else { return nil }
        if source.has("{{", at: offset) { return try code(.expression, at: offset, end: "}}") }
        if source.has("{%", at: offset) { return try code(.tag, at: offset, end: "%}") }
        if source.has("{#", at: offset) { return try comment(at: offset) }
        return nil
    }

    private func code(
        _ kind: Token.Kind, at offset: Int, end: StaticString
    ) throws(TemplateError) -> Token {
        var scanner = CodeScanner(source: source, opening: offset, end: end)
        let inside = try scanner.scan()
        var code = inside
        while let first = code.first, Byte.isWhitespace(source.bytes[first]) {
            code = code.dropFirst()
        }
        while let last = code.last, Byte.isWhitespace(source.bytes[last]) {
            code = code.dropLast()
        }
        if code.isEmpty {
            let pair = kind == .expression ? "{{ }}" : "{% %}"
            throw source.error("\(pair) is empty", at: offset)
        }
        return Token(kind: kind, range: offset..<inside.upperBound + 2, code: code)
    }

    private func comment(at offset: Int) throws(TemplateError) -> Token {
        var end = offset + 2
        while end < source.bytes.count {
            if source.has("#}", at: end) {
                return Token(kind: .comment, range: offset..<end + 2, code: offset + 2..<end)
            }
            end += 1
        }
        throw source.error("{# is not closed by #}", at: offset)
    }

    private func refuseStrayEnd(at offset: Int) throws(TemplateError) {
        if source.has("}}", at: offset) { throw source.error("}} closes nothing", at: offset) }
        if source.has("%}", at: offset) { throw source.error("%} closes nothing", at: offset) }
        if source.has("#}", at: offset) { throw source.error("#} closes nothing", at: offset) }
    }
}
