/// Swift source taken apart into code, string literals and comments, so that a rule about one does not trip
/// over another: a template compiler *writes* `import` lines, and a comment may quote SQL.
struct SwiftText {
    struct Literal {
        let text: String
        let line: Int
    }

    /// The source with the insides of its strings and comments blanked, line for line as long as before.
    private(set) var code = ""
    private(set) var literals: [Literal] = []
    private(set) var comments: [Literal] = []

    private let source: [UInt8]
    private var place = 0
    private var line = 1

    init(_ text: String) {
        source = Array(text.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(source.count)
        while place < source.count {
            if starts("//") {
                comments.append(take(into: &kept) { $0.source[$0.place] == UInt8(ascii: "\n") })
            } else if starts("/*") {
                comments.append(takeBlockComment(into: &kept))
            } else if let opening = openingQuote() {
                literals.append(takeString(opening, into: &kept))
            } else {
                kept.append(advance())
            }
        }
        code = String(decoding: kept, as: UTF8.self)
    }

    private struct Quote {
        let hashes: Int
        let isMultiline: Bool
        var closing: [UInt8] {
            Array((isMultiline ? "\"\"\"" : "\"").utf8) + Array(repeating: UInt8(ascii: "#"), count: hashes)
        }
    }

    private func starts(_ text: StaticString) -> Bool { starts(Array("\(text)".utf8)) }

    private func starts(_ bytes: [UInt8]) -> Bool { source[place...].starts(with: bytes) }

    private mutating func advance() -> UInt8 {
        let byte = source[place]
        place += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        return byte
    }

    private func openingQuote() -> Quote? {
        var at = place
        while at < source.count, source[at] == UInt8(ascii: "#") { at += 1 }
        guard at < source.count, source[at] == UInt8(ascii: "\"") else { return nil }
        let isMultiline = source[at...].starts(with: Array("\"\"\"".utf8))
        return Quote(hashes: at - place, isMultiline: isMultiline)
    }

    private mutating func take(into kept: inout [UInt8], until isEnd: (Self) -> Bool) -> Literal {
        let first = line
        var taken: [UInt8] = []
        while place < source.count, !isEnd(self) { blank(advance(), &taken, &kept) }
        return Literal(text: String(decoding: taken, as: UTF8.self), line: first)
    }

    private mutating func takeBlockComment(into kept: inout [UInt8]) -> Literal {
        let first = line
        var taken: [UInt8] = []
        var depth = 0
        repeat {
            let step = starts("/*") ? 1 : starts("*/") ? -1 : 0
            depth += step
            for _ in 0..<(step == 0 ? 1 : 2) { blank(advance(), &taken, &kept) }
        } while depth > 0 && place < source.count
        return Literal(text: String(decoding: taken, as: UTF8.self), line: first)
    }

    /// What stands in `\(…)` belongs to the literal: a quote in there does not end it.
    private mutating func takeString(_ quote: Quote, into kept: inout [UInt8]) -> Literal {
        let first = line
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: quote.hashes)
        var taken: [UInt8] = []
        var depth = 0
        for _ in quote.closing { kept.append(advance()) }
        while place < source.count {
            if depth == 0, starts(quote.closing) {
                for _ in quote.closing { kept.append(advance()) }
                break
            }
            if depth == 0, !quote.isMultiline, source[place] == UInt8(ascii: "\n") { break }
            if starts(escape) {
                for _ in escape { blank(advance(), &taken, &kept) }
                guard place < source.count else { break }
                if depth == 0, source[place] == UInt8(ascii: "(") { depth = 1 }
                blank(advance(), &taken, &kept)
                continue
            }
            if depth > 0 {
                if source[place] == UInt8(ascii: "(") { depth += 1 }
                if source[place] == UInt8(ascii: ")") { depth -= 1 }
            }
            blank(advance(), &taken, &kept)
        }
        return Literal(text: String(decoding: taken, as: UTF8.self), line: first)
    }

    private func blank(_ byte: UInt8, _ taken: inout [UInt8], _ kept: inout [UInt8]) {
        taken.append(byte)
        kept.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
    }
}
