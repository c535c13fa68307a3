package import Domain
package import Views

/// Reads a form field by field and collects everything that is wrong, so that the page can show it all at once.
package struct FormReader {
    package let form: SentForm
    package private(set) var errors = FieldErrors()

    package init(_ form: SentForm) {
        self.form = form
    }

    package var isValid: Bool { errors.isEmpty }

    /// Adds what only the page's own rule knows to be wrong; an empty name is for the form as a whole.
    package mutating func reject(_ field: String, _ message: String) {
        errors.add(message, to: field)
    }

    /// A text without blanks around it and with plain line breaks; empty when it is missing or wrong.
    package mutating func text(_ name: String, max: Int = 200, required: Bool = true) -> String {
        let text = (form[name] ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
        if text.isEmpty {
            if required { reject(name, "Fill this in") }
            return ""
        }
        guard text.unicodeScalars.count <= max else {
            reject(name, "At most \(max) characters; this has \(text.unicodeScalars.count)")
            return ""
        }
        guard text.unicodeScalars.allSatisfy({ $0.isWritable }) else {
            reject(name, "This holds a character that cannot be written")
            return ""
        }
        return text
    }

    /// A text of one line: a name, a title.
    package mutating func line(_ name: String, max: Int = 200, required: Bool = true) -> String {
        let line = text(name, max: max, required: required)
        guard !line.utf8.contains(0x0A) else {
            reject(name, "Only one line, please")
            return ""
        }
        return line
    }

    package mutating func integer(
        _ name: String, in range: ClosedRange<Int>, required: Bool = true
    ) -> Int? {
        let text = (form[name] ?? "").trimmed
        guard !text.isEmpty else { return missing(name, required) }
        guard let number = Int(text), range.contains(number) else {
            reject(name, "A whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// A day as a browser's date field sends it: `2026-03-31`.
    package mutating func day(_ name: String, required: Bool = true) -> Day? {
        let text = (form[name] ?? "").trimmed
        guard !text.isEmpty else { return missing(name, required) }
        guard let day = Day(iso: text) else {
            reject(name, "A date as 2026-03-31")
            return nil
        }
        return day
    }

    package mutating func choice<Choice: RawRepresentable<String>>(
        _ name: String, _: Choice.Type = Choice.self, required: Bool = true
    ) -> Choice? {
        guard let text = form[name], !text.isEmpty else { return missing(name, required, "Choose one") }
        guard let choice = Choice(rawValue: text) else {
            reject(name, "Choose one of the list")
            return nil
        }
        return choice
    }

    /// The choices of boxes that share a name with `[]`; without any, an empty list.
    package mutating func choices<Choice: RawRepresentable<String>>(
        _ name: String, _: Choice.Type = Choice.self, required: Bool = false
    ) -> [Choice] {
        let sent = form.values[name] ?? []
        let choices = sent.compactMap(Choice.init)
        if choices.count != sent.count {
            reject(name, "Choose from the list")
        } else if required, choices.isEmpty {
            reject(name, "Choose at least one")
        }
        return choices
    }

    package mutating func id<Thing>(
        _ name: String, _: Thing.Type = Thing.self, required: Bool = true
    ) -> ID<Thing>? {
        guard let text = form[name], !text.isEmpty else { return missing(name, required, "Choose one") }
        guard let id = ID<Thing>(text: text) else {
            reject(name, "Choose one of the list")
            return nil
        }
        return id
    }

    package mutating func ids<Thing>(_ name: String, _: Thing.Type = Thing.self) -> [ID<Thing>] {
        let sent = form.values[name] ?? []
        let ids = sent.compactMap { ID<Thing>(text: $0) }
        if ids.count != sent.count { reject(name, "Choose from the list") }
        return ids
    }

    package mutating func mail(_ name: String, required: Bool = true) -> MailAddress? {
        let text = (form[name] ?? "").trimmed
        guard !text.isEmpty else { return missing(name, required) }
        guard let mail = MailAddress(text) else {
            reject(name, "A mail address as name@company.com")
            return nil
        }
        return mail
    }

    /// Whether a box was ticked.
    package func flag(_ name: String) -> Bool {
        form[name] != nil
    }

    private mutating func missing<Value>(
        _ name: String, _ required: Bool, _ message: String = "Fill this in"
    ) -> Value? {
        if required { reject(name, message) }
        return nil
    }
}

extension Unicode.Scalar {
    /// Not a control character, other than a line break or a tab.
    fileprivate var isWritable: Bool {
        value == 0x0A || value == 0x09 || (value >= 0x20 && value != 0x7F && !(0x80...0x9F).contains(value))
    }
}
