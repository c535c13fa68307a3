/// What may be opened, closed and written where.
extension HTMLContext {
    /// Whether this place is in SVG or MathML, where every element can close itself.
    var isForeign: Bool {
        let outer = elements.last { ["svg", "math", "foreignobject"].contains($0.name) }
        let isRoot = tag.map { ["svg", "math"].contains($0.name) } ?? false
        return isRoot || (outer.map { $0.name != "foreignobject" } ?? false)
    }

    mutating func closeElement(_ tag: OpenTag) throws(TemplateError) {
        let written = "</\(tag.name)>"
        if Vocabulary.void.contains(tag.name) {
            throw TemplateError(position: tag.position, message: "\(written): a \(tag.name) has no end tag")
        }
        guard let open = elements.last else {
            throw TemplateError(position: tag.position, message: "\(written) closes nothing")
        }
        guard elements.count > floor else {
            let message = "\(written) closes an element that was opened outside of this control tag"
            throw TemplateError(position: tag.position, message: message)
        }
        guard open.name == tag.name else {
            let message = "\(written) comes before <\(open.name)> of line \(open.position.line) is closed"
            throw TemplateError(position: tag.position, message: message)
        }
        elements.removeLast()
    }

    /// Judges the name of a tag or attribute once all of it is known.
    mutating func finishName() throws(TemplateError) {
        guard let tag else { return }
        guard let attribute, place == .attributeName else {
            if Vocabulary.obsolete.contains(tag.name) {
                throw TemplateError(position: tag.position, message: "<\(tag.name)> is obsolete")
            }
            return
        }
        if let refusal = Vocabulary.refusal(ofAttribute: attribute.name) {
            throw TemplateError(position: attribute.position, message: refusal)
        }
        if tag.attributes.contains(attribute.name) {
            let message = "\(attribute.name) stands twice in this tag"
            throw TemplateError(position: attribute.position, message: message)
        }
        if tag.name == "meta", attribute.name == "http-equiv", tag.hasExpressionInContent {
            throw TemplateError(position: attribute.position, message: Self.metaRefusal)
        }
        self.tag?.attributes.insert(attribute.name)
        let use = use(of: attribute.name, in: tag)
        self.attribute?.use = use
    }

    private static let metaRefusal = "a meta with http-equiv takes no {{ }}: it could lead to another site"

    private func use(of name: String, in tag: OpenTag) -> OpenAttribute.Use {
        if Vocabulary.animating.contains(tag.name) {
            return .literalOnly("{{ }} cannot stand in <\(tag.name)>, which writes other attributes")
        }
        if tag.name == "meta", tag.attributes.contains("http-equiv") { return .literalOnly(Self.metaRefusal) }
        return Vocabulary.links.contains(name) ? .link : .plain
    }

    mutating func addToValue(_ byte: UInt8) throws(TemplateError) {
        guard let attribute, attribute.use == .link else { return }
        if attribute.filling == .complete { throw wholeValue(attribute) }
        self.attribute?.filling = .literal
        self.attribute?.value.unicodeScalars.append(Unicode.Scalar(Byte.lowercase(byte)))
    }

    mutating func finishValue() throws(TemplateError) {
        guard let attribute, attribute.use == .link else { return }
        let address = attribute.value.filter { !$0.isWhitespace }
        for scheme in Vocabulary.refusedSchemes where address.hasPrefix(scheme) {
            throw TemplateError(position: attribute.position, message: "\(scheme) is not allowed in a link")
        }
    }

    private func wholeValue(_ attribute: OpenAttribute) -> TemplateError {
        let message =
            "{{ }} has to be the whole value of \(attribute.name): build the address as a Path or WebAddress"
        return TemplateError(position: attribute.position, message: message)
    }

    /// Decides how an expression is written here, or why it cannot be.
    mutating func sink(at position: Position) throws(TemplateError) -> Sink {
        switch place {
        case .text: return .text
        case .textOnly: return .plain
        case .doubleQuoted: return try sinkInValue(at: position)
        case .empty: throw TemplateError(position: position, message: inlineRefusal)
        case .comment:
            let message = "{{ }} cannot stand in an HTML comment: write {# … #}"
            throw TemplateError(position: position, message: message)
        case .tagName, .selfClosing:
            throw TemplateError(position: position, message: "{{ }} cannot stand in a tag's name")
        case .betweenAttributes, .afterAttribute, .attributeName, .afterAttributeName:
            let message =
                "{{ }} cannot be an attribute or a part of its name: use {% if %} around a written one"
            throw TemplateError(position: position, message: message)
        case .beforeValue, .unquoted, .singleQuoted:
            let message = "{{ }} needs double quotes around the attribute's value"
            throw TemplateError(position: position, message: message)
        }
    }

    private mutating func sinkInValue(at position: Position) throws(TemplateError) -> Sink {
        guard let attribute else { return .plain }
        switch attribute.use {
        case .plain:
            if attribute.name == "content" { tag?.hasExpressionInContent = true }
            return .plain
        case .literalOnly(let why):
            throw TemplateError(position: position, message: why)
        case .link:
            if attribute.filling != .empty { throw wholeValue(attribute) }
            self.attribute?.filling = .complete
            return .link
        }
    }

    /// Makes sure that nothing is left open at the end of the template.
    func finish() throws(TemplateError) {
        if place == .comment {
            throw source.error("the HTML comment is not closed", at: source.bytes.count)
        }
        if let tag { throw TemplateError(position: tag.position, message: "<\(tag.name) is not closed by >") }
        if let element = elements.last {
            throw TemplateError(position: element.position, message: "<\(element.name)> is not closed")
        }
    }
}
