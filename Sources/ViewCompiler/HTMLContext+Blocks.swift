/// How control tags and HTML may cross: every way through a control tag leaves the HTML as it found it.
extension HTMLContext {
    /// Where a control tag can stand; ends a name that stands directly before it.
    mutating func enterBlock(_ word: String, at position: Position) throws(TemplateError) {
        switch place {
        case .text, .textOnly, .doubleQuoted, .betweenAttributes, .afterAttribute: break
        case .afterAttributeName: place = .betweenAttributes
        case .attributeName:
            try finishName()
            place = .afterAttribute
        case .tagName where tag?.isEnd == false:
            try finishName()
            place = .afterAttribute
        case .empty: throw TemplateError(position: position, message: inlineRefusal)
        case .comment, .tagName, .beforeValue, .singleQuoted, .unquoted, .selfClosing:
            let message =
                "\(word) can stand in text, between attributes or in a double-quoted value, not here"
            throw TemplateError(position: position, message: message)
        }
        floor = elements.count
    }

    /// Where a view can stand: it is elements, so only between elements.
    func requireText(_ word: String, at position: Position) throws(TemplateError) {
        if place != .text {
            throw TemplateError(position: position, message: "\(word) can stand only between elements")
        }
    }

    /// A loop would repeat attributes or join addresses.
    func requireLoopable(at position: Position) throws(TemplateError) {
        let isLink = place == .doubleQuoted && attribute?.use != .plain
        if place == .betweenAttributes || place == .afterAttribute || isLink {
            let message = "{% for %} can stand in text or in a plain attribute's value, not here"
            throw TemplateError(position: position, message: message)
        }
    }

    /// Checks that a way through a control tag that began at `start` ends as it began.
    mutating func leaveBlock(_ word: String, at position: Position, from start: HTMLContext)
        throws(TemplateError)
    {
        if place == .comment {
            throw TemplateError(position: position, message: "an HTML comment is not closed in this \(word)")
        }
        if place == .attributeName {
            try finishName()
            place = .afterAttribute
        } else if place == .afterAttributeName {
            place = .betweenAttributes
        }
        if start.tag == nil, elements.count > start.elements.count, let open = elements.last {
            let message = "<\(open.name)> is opened in \(word) and not closed there"
            throw TemplateError(position: open.position, message: message)
        }
        let isSamePlace = place == start.place || (isBetweenAttributes && start.isBetweenAttributes)
        let isSameValue = place != .doubleQuoted || attribute?.position == start.attribute?.position
        guard isSamePlace, isSameValue, tag?.position == start.tag?.position else {
            let message = "\(word) ends in the middle of a tag or value: each of its parts has to be whole"
            throw TemplateError(position: position, message: message)
        }
        attribute = place == .doubleQuoted ? attribute : start.attribute
    }

    private var isBetweenAttributes: Bool {
        place == .betweenAttributes || place == .afterAttribute
    }

    /// Goes on after a control tag whose ways ended so.
    mutating func join(_ ends: [HTMLContext], floor: Int) {
        guard let first = ends.first else { return }
        let before = self
        self = first
        self.floor = floor
        for other in ends.dropFirst() {
            if other.place != place { place = .afterAttribute }
            if other.attribute?.filling != attribute?.filling { attribute?.filling = .complete }
            tag?.attributes.formUnion(other.tag?.attributes ?? [])
            if other.tag?.hasExpressionInContent == true { tag?.hasExpressionInContent = true }
        }
        if place != .doubleQuoted { attribute = before.attribute }
    }
}
