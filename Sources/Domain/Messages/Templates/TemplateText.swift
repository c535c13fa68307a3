/// A text with fields in braces, read once: `{prospect} would like to hear from you.`
package struct TemplateText: Hashable, Sendable {
    /// What keeps a text from being a template.
    package enum Fault: Error, Hashable, Sendable {
        case unknown(field: String)
        /// A brace without its other one; with what stands beside it.
        case lone(brace: String)
    }

    private enum Piece: Hashable, Sendable {
        case text(String)
        case field(LetterField)
    }

    private let paragraphs: [[Piece]]

    /// - Parameter fields: those that it may name.
    package init(_ text: String, fields: [LetterField]) throws(Fault) {
        var paragraphs: [[Piece]] = []
        for paragraph in Self.paragraphs(text) { paragraphs.append(try Self.pieces(paragraph, fields)) }
        self.paragraphs = paragraphs
    }

    /// One of the product's own, which the tests hold to be without fault; what is wrong in it would stand there as typed.
    init(ofOurs text: String, fields: [LetterField]) {
        paragraphs = Self.paragraphs(text).map { paragraph in
            (try? Self.pieces(paragraph, fields)) ?? [.text(String(paragraph))]
        }
    }

    /// Its paragraphs with the facts in them. One that names a field which is empty is left out: so a sentence about it
    /// stands there only when there is something to say. What a fact says is text, braces and all.
    package func paragraphs(_ facts: LetterFacts) -> [String] {
        paragraphs.flatMap { pieces -> [String] in
            var text = ""
            for piece in pieces {
                switch piece {
                case .text(let words):
                    // A fact that is a sentence brings its own full stop.
                    let isEnded = words.hasPrefix(".") && text.last.map { ".!?…".contains($0) } == true
                    text += isEnded ? words.dropFirst() : words[...]
                case .field(let field):
                    let fact = (facts[field] ?? "").trimmingBlanks
                    if fact.isEmpty { return [] }
                    text += fact
                }
            }
            return Self.paragraphs(text).map(String.init)
        }
    }

    /// As one line; a field that is empty leaves nothing.
    package func line(_ facts: LetterFacts) -> String {
        let text = paragraphs.map { pieces in
            pieces.map { piece in
                switch piece {
                case .text(let words): words
                case .field(let field): (facts[field] ?? "").trimmingBlanks
                }
            }.joined()
        }
        return Letter.line(text.joined(separator: " ")).split(separator: " ").joined(separator: " ")
    }

    /// What blank lines stand between, whichever way they are written.
    static func paragraphs(_ text: String) -> [Substring] {
        var paragraphs: [Substring] = []
        var lines: [Substring] = []
        let plain = text.replacing("\r\n", with: "\n")
        func end() {
            if !lines.isEmpty { paragraphs.append(Substring(lines.joined(separator: "\n"))) }
            lines = []
        }
        for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 == " " || $0 == "\t" }) { end() } else { lines.append(line) }
        }
        end()
        return paragraphs
    }

    private static func pieces(_ text: Substring, _ fields: [LetterField]) throws(Fault) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if rest[brace] == "}" { throw .lone(brace: String(rest[...brace].suffix(20))) }
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            guard let end = rest[brace...].firstIndex(of: "}") else {
                throw .lone(brace: String(rest[brace...].prefix(20)))
            }
            let name = String(rest[rest.index(after: brace)..<end])
            guard let field = LetterField(rawValue: name.trimmingBlanks), fields.contains(field) else {
                throw .unknown(field: String(name.prefix(40)))
            }
            pieces.append(.field(field))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
