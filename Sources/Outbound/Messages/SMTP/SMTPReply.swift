import Domain

/// A mail server's answer to one command: a number and lines of text (RFC 5321 §4.2).
struct SMTPReply: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case positive
        /// Go on with what belongs to the command.
        case intermediate
        case temporary
        case permanent
    }

    /// 200 to 559.
    let code: Int
    /// Without the number; whatever the server put there, each is one line.
    let lines: [String]

    /// How much of what a server says is kept.
    private static let longest = 500

    var kind: Kind {
        switch code / 100 {
        case 2: .positive
        case 3: .intermediate
        case 4: .temporary
        default: .permanent
        }
    }

    /// The code of RFC 3463 at the beginning of the text, such as 4.7.1; nil where there is none or it says another
    /// thing than the number.
    var enhancedCode: String? {
        guard let word = lines.first?.split(separator: " ").first else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\(code / 100)",
            parts.dropFirst().allSatisfy({ (1...3).contains($0.utf8.count) && UInt16($0) != nil })
        else { return nil }
        return String(word)
    }

    /// All of it as one line, as people are shown it. An enhanced code that every line repeats stands once.
    var words: String {
        let repeated = enhancedCode.map { $0 + " " }
        let texts = lines.enumerated().map { index, line in
            guard index > 0, let repeated, line.hasPrefix(repeated) else { return line }
            return String(line.dropFirst(repeated.count))
        }
        let line = Letter.line((["\(code)"] + texts).filter { !$0.isEmpty }.joined(separator: " "))
        guard line.utf8.count > Self.longest else { return line }
        return String(line.unicodeScalars.prefix(Self.longest / 4 - 1)) + "…"
    }
}
