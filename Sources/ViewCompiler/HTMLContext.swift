/// Where in the HTML a template stands: follows it byte by byte as a browser would, but forgives nothing.
struct HTMLContext: Sendable {
    enum Place: Equatable, Sendable {
        case text
        case textOnly
        case empty
        case comment
        case tagName
        case betweenAttributes
        /// A blank, `/` or `>` has to come next.
        case afterAttribute
        case attributeName
        case afterAttributeName
        case beforeValue
        case doubleQuoted
        case singleQuoted
        case unquoted
        case selfClosing
    }

    let source: Source
    var place = Place.text
    var elements: [OpenElement] = []
    /// How many of the elements were open before the control tag around this place.
    var floor = 0
    var tag: OpenTag?
    var attribute: OpenAttribute?

    private var offset = 0
    private var end = 0

    init(source: Source) {
        self.source = source
    }

    /// Follows a stretch of text and gives the bytes to write for it.
    mutating func follow(_ range: Range<Int>) throws(TemplateError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        offset = range.lowerBound
        end = range.upperBound
        while offset < end {
            let start = offset
            let before = place
            try step(source.bytes[offset])
            output.append(contentsOf: source.bytes[start..<offset])
            if before != place, losesLineBreak, offset == end || source.bytes[offset] != Byte.newline {
                output.append(Byte.newline)
            }
        }
        return output
    }

    /// Whether a browser would drop a line break here, even one that a person typed into a text area.
    private var losesLineBreak: Bool {
        guard place == .text || place == .textOnly, tag == nil, let last = elements.last else { return false }
        return justOpened && Vocabulary.dropsLineBreak.contains(last.name)
    }

    private var justOpened = false

    private mutating func step(_ byte: UInt8) throws(TemplateError) {
        justOpened = false
        switch place {
        case .text, .textOnly, .empty: try content(byte)
        case .comment: try comment()
        case .tagName: try tagName(byte)
        case .betweenAttributes, .afterAttribute, .afterAttributeName: try between(byte)
        case .attributeName: try attributeName(byte)
        case .beforeValue: try beforeValue(byte)
        case .doubleQuoted: try quoted(byte, by: Byte.doubleQuote)
        case .singleQuoted: try quoted(byte, by: Byte.singleQuote)
        case .unquoted: try unquoted(byte)
        case .selfClosing: try selfClosing(byte)
        }
    }

    // Text between tags.

    private mutating func content(_ byte: UInt8) throws(TemplateError) {
        if byte == Byte.less { return try less() }
        if place == .empty, !Byte.isWhitespace(byte) { throw error(inlineRefusal) }
        offset += 1
    }

    var inlineRefusal: String {
        let name = elements.last?.name ?? ""
        return "<\(name)> has to be empty here: content written inline is forbidden; serve it as a file"
    }

    private mutating func less() throws(TemplateError) {
        if place != .text { return try endOfTextOnly() }
        if source.has("<!--", at: offset), offset + 4 <= end {
            place = .comment
            offset += 4
            return try comment()
        }
        let isEnd = byte(1) == Byte.slash
        let first = byte(isEnd ? 2 : 1)
        if let first, Byte.isLetter(first) {
            tag = OpenTag(isEnd: isEnd, position: source.position(of: offset))
            place = .tagName
            offset += isEnd ? 2 : 1
        } else if byte(1) == Byte.exclamation {
            try doctype()
        } else {
            throw error("a lone < is written &lt;")
        }
    }

    /// Inside a title, text area or script only that element's own end tag can follow a `<`.
    private mutating func endOfTextOnly() throws(TemplateError) {
        let name = elements.last?.name ?? ""
        let after = offset + 2 + name.utf8.count
        let found = offset + 2 <= end && after < end ? source.text(offset..<after).lowercased() : ""
        guard found == "</\(name)",
            Byte.isWhitespace(source.bytes[after]) || source.bytes[after] == Byte.greater
        else {
            throw error(place == .empty ? inlineRefusal : "in <\(name)> a < is written &lt;")
        }
        tag = OpenTag(isEnd: true, position: source.position(of: offset))
        place = .tagName
        offset += 2
    }

    private mutating func doctype() throws(TemplateError) {
        let word = "<!doctype html>"
        let after = offset + word.utf8.count
        guard after <= end, source.text(offset..<after).lowercased() == word else {
            throw error("only <!-- … --> and <!doctype html> can start with <!")
        }
        offset = after
    }

    private mutating func comment() throws(TemplateError) {
        let start = offset
        while offset < end {
            if source.has("--", at: offset), offset + 2 <= end {
                guard byte(2) == Byte.greater else { throw error("-- cannot stand inside a comment") }
                offset += 3
                place = .text
                return
            }
            if offset == start, byte(0) == Byte.greater || source.has("->", at: offset) {
                throw error("a comment cannot start with >")
            }
            offset += 1
        }
    }

    // Tags and their attributes.

    private mutating func tagName(_ byte: UInt8) throws(TemplateError) {
        if Byte.isName(byte) {
            tag?.name.unicodeScalars.append(Unicode.Scalar(Byte.lowercase(byte)))
            offset += 1
            return
        }
        try finishName()
        place = .afterAttribute
    }

    private mutating func between(_ byte: UInt8) throws(TemplateError) {
        if Byte.isWhitespace(byte) {
            if place == .afterAttribute { place = .betweenAttributes }
            offset += 1
        } else if byte == Byte.greater {
            try closeTag()
            offset += 1
        } else if byte == Byte.slash {
            place = .selfClosing
            offset += 1
        } else if byte == Byte.equals, place == .afterAttributeName {
            place = .beforeValue
            offset += 1
        } else if place == .afterAttribute {
            throw error("a blank has to stand here in the tag")
        } else if Byte.isLetter(byte) {
            if tag?.isEnd == true { throw error("an end tag has no attributes") }
            attribute = OpenAttribute(position: source.position(of: offset))
            place = .attributeName
        } else {
            throw error("an attribute's name cannot start like this")
        }
    }

    private mutating func attributeName(_ byte: UInt8) throws(TemplateError) {
        if Byte.isName(byte) {
            attribute?.name.unicodeScalars.append(Unicode.Scalar(Byte.lowercase(byte)))
            offset += 1
            return
        }
        try finishName()
        let ends =
            Byte.isWhitespace(byte) || byte == Byte.greater || byte == Byte.slash || byte == Byte.equals
        if !ends { throw error("this cannot stand in an attribute's name") }
        place = .afterAttributeName
    }

    private mutating func beforeValue(_ byte: UInt8) throws(TemplateError) {
        if byte == Byte.doubleQuote {
            place = .doubleQuoted
        } else if byte == Byte.singleQuote {
            place = .singleQuoted
        } else if byte == Byte.greater {
            throw error("the attribute has no value after =")
        } else if !Byte.isWhitespace(byte) {
            place = .unquoted
            return
        }
        offset += 1
    }

    private mutating func quoted(_ byte: UInt8, by quote: UInt8) throws(TemplateError) {
        if byte == quote {
            try finishValue()
            place = .afterAttribute
        } else {
            try addToValue(byte)
        }
        offset += 1
    }

    private mutating func unquoted(_ byte: UInt8) throws(TemplateError) {
        if Byte.isWhitespace(byte) || byte == Byte.greater {
            try finishValue()
            place = .betweenAttributes
            return
        }
        if [Byte.doubleQuote, Byte.singleQuote, Byte.less, Byte.equals, Byte.backtick].contains(byte) {
            throw error("put the attribute's value in double quotes")
        }
        try addToValue(byte)
        offset += 1
    }

    private mutating func selfClosing(_ byte: UInt8) throws(TemplateError) {
        guard byte == Byte.greater, let tag, !tag.isEnd else { throw error("only > can follow / here") }
        if !Vocabulary.void.contains(tag.name) && !isForeign {
            throw error("<\(tag.name)/> does not close a \(tag.name): write </\(tag.name)>")
        }
        self.tag = nil
        place = .text
        offset += 1
    }

    private mutating func closeTag() throws(TemplateError) {
        guard let tag else { return }
        attribute = nil
        self.tag = nil
        place = .text
        if tag.isEnd { return try closeElement(tag) }
        if Vocabulary.void.contains(tag.name) { return }
        let holdsText = Vocabulary.textOnly.contains(tag.name) && !isForeign
        elements.append(OpenElement(name: tag.name, position: tag.position))
        justOpened = true
        if Vocabulary.empty.contains(tag.name) { place = .empty }
        if holdsText { place = .textOnly }
    }

    /// The byte so far ahead, if it still belongs to this stretch of text.
    private func byte(_ ahead: Int) -> UInt8? {
        offset + ahead < end ? source.bytes[offset + ahead] : nil
    }

    private func error(_ message: String) -> TemplateError {
        source.error(message, at: offset)
    }
}
