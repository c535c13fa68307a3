/// Finds where Swift code in braces ends: `}}` and `%}` inside its strings and brackets are part of it.
///
/// It also makes sure that brackets pair up, so that the code stays one expression where it is put.
struct CodeScanner {
    let source: Source
    let opening: Int
    let end: StaticString

    private var offset: Int
    private var brackets: [(closing: UInt8, offset: Int)] = []

    init(source: Source, opening: Int, end: StaticString) {
        self.source = source
        self.opening = opening
        self.end = end
        self.offset = opening + 2
    }

    mutating func scan() throws(TemplateError) -> Range<Int> {
        while offset < source.bytes.count {
            if brackets.isEmpty, source.has(end, at: offset) { return opening + 2..<offset }
            try step()
        }
        if let open = brackets.last {
            throw source.error("this bracket is not closed", at: open.offset)
        }
        throw source.error("\(source.text(opening..<opening + 2)) is not closed by \(end)", at: opening)
    }

    private mutating func step() throws(TemplateError) {
        let byte = source.bytes[offset]
        switch byte {
        case Byte.doubleQuote:
            try skipString()
            return
        case Byte.openParenthesis: brackets.append((Byte.closeParenthesis, offset))
        case Byte.openBracket: brackets.append((Byte.closeBracket, offset))
        case Byte.openBrace: brackets.append((Byte.closeBrace, offset))
        case Byte.closeParenthesis, Byte.closeBracket, Byte.closeBrace:
            try close(byte)
        case Byte.slash where source.has("//", at: offset) || source.has("/*", at: offset):
            throw source.error("a comment is written {# … #}, outside of the code", at: offset)
        default: break
        }
        offset += 1
    }

    private mutating func close(_ byte: UInt8) throws(TemplateError) {
        guard let open = brackets.popLast() else {
            throw source.error("this bracket closes nothing", at: offset)
        }
        if open.closing != byte { throw source.error("this bracket is not closed", at: open.offset) }
    }

    private mutating func skipString() throws(TemplateError) {
        let start = offset
        offset += 1
        while offset < source.bytes.count {
            switch source.bytes[offset] {
            case Byte.doubleQuote:
                offset += 1
                return
            case Byte.backslash where source.has("\\(", at: offset):
                try skipInterpolation()
            case Byte.backslash:
                offset += 2
            default:
                offset += 1
            }
        }
        throw source.error("this string is not closed", at: start)
    }

    private mutating func skipInterpolation() throws(TemplateError) {
        let depth = brackets.count
        offset += 1
        repeat { try step() } while brackets.count > depth && offset < source.bytes.count
    }
}
