/// Takes lines that hold nothing but tags out of the text, so that they leave no blank line in the page.
struct LineTrimmer {
    let source: Source

    func trim(_ tokens: [Token]) -> [Token] {
        var trimmed = tokens
        for index in tokens.indices where tokens[index].writesNothingItself && isAlone(index, in: tokens) {
            if index > 0 { dropIndentation(of: &trimmed[index - 1]) }
            if index + 1 < tokens.count { dropLineEnd(of: &trimmed[index + 1]) }
        }
        return trimmed.filter { $0.kind != .text || !$0.range.isEmpty }
    }

    private func isAlone(_ index: Int, in tokens: [Token]) -> Bool {
        startsLine(index, in: tokens) && endsLine(index, in: tokens)
    }

    private func startsLine(_ index: Int, in tokens: [Token]) -> Bool {
        for token in tokens[..<index].reversed() {
            if token.writesNothingItself { continue }
            guard token.kind == .text else { return false }
            let line = source.bytes[token.range].reversed().prefix { $0 != Byte.newline }
            guard line.allSatisfy(Byte.isWhitespace) else { return false }
            if line.count < token.range.count { return true }
        }
        return true
    }

    private func endsLine(_ index: Int, in tokens: [Token]) -> Bool {
        for token in tokens[(index + 1)...] {
            if token.writesNothingItself { continue }
            guard token.kind == .text else { return false }
            let line = source.bytes[token.range].prefix { $0 != Byte.newline }
            guard line.allSatisfy(Byte.isWhitespace) else { return false }
            if line.count < token.range.count { return true }
        }
        return true
    }

    private func dropIndentation(of token: inout Token) {
        guard token.kind == .text else { return }
        while let last = token.range.last, source.bytes[last] != Byte.newline,
            Byte.isWhitespace(source.bytes[last])
        {
            token.range = token.range.dropLast()
        }
    }

    private func dropLineEnd(of token: inout Token) {
        guard token.kind == .text else { return }
        while let first = token.range.first, Byte.isWhitespace(source.bytes[first]) {
            // A text that the tag before it has already lost its line end to starts a new line: keep that.
            if first > 0, source.bytes[first - 1] == Byte.newline { return }
            token.range = token.range.dropFirst()
            if source.bytes[first] == Byte.newline { return }
        }
    }
}
