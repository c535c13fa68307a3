/// A text file of the repository, with its path from the root.
struct TextFile {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    var fileExtension: String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return String(name[name.index(after: dot)...])
    }

    /// Every place where the pattern matches; the first group, if it has one, is what the sentence gets.
    func findings(of pattern: Regex<AnyRegexOutput>, _ what: (String) -> String) -> [Finding] {
        text.matches(of: pattern).map { match in
            let said = match.output.count > 1 ? match.output[1].substring : match.output[0].substring
            return Finding(path: path, line: line(at: match.range.lowerBound), what: what(String(said ?? "")))
        }
    }

    /// The line, counted from 1, that holds the given place in the text.
    func line(at place: String.Index) -> Int {
        text.utf8[..<place].count { $0 == UInt8(ascii: "\n") } + 1
    }
}
