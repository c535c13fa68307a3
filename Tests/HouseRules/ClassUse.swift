/// Reads which CSS classes a file defines or uses.
enum ClassUse {
    struct Use {
        let name: ClassName
        let line: Int
    }

    private static let hole: Character = "\u{1}"

    /// The classes in the selectors of a style sheet.
    static func defined(in sheet: TextFile) -> [(name: String, line: Int)] {
        let text = blanking(#/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/#, in: sheet.text)
        let blanked = TextFile(path: sheet.path, text: text)
        return text.matches(of: #/([^{};]*)\{/#).flatMap { rule -> [(name: String, line: Int)] in
            let selector = rule.output.1
            guard selector.firstMatch(of: #/^\s*@(?!scope)/#) == nil else { return [] }
            return selector.matches(of: #/\.(-?[A-Za-z_][\w-]*)/#).map {
                (String($0.output.1), blanked.line(at: $0.range.lowerBound))
            }
        }
    }

    /// The classes of every `class="…"` in a template, or in markup that Swift writes.
    static func inMarkup(_ file: TextFile) -> [Use] {
        let escaped = blanking(#/\{#[\s\S]*?#\}/#, in: file.text)
        let source = TextFile(path: file.path, text: escaped)
        return escaped.matches(of: #/\sclass=\\?"((?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\\\([^)]*\)|[^"\\])*)/#)
            .flatMap { match -> [Use] in
                let line = source.line(at: match.range.lowerBound)
                return names(in: String(match.output.1)).map { Use(name: $0, line: line) }
            }
    }

    /// The classes that a script puts on or takes off.
    static func inScript(_ file: TextFile) -> [Use] {
        file.text.matches(of: #/classList\.(?:add|remove|toggle|contains)\(\s*["']([\w-]+)["']/#).map {
            Use(name: ClassName($0.output.1, hole: hole), line: file.line(at: $0.range.lowerBound))
        }
    }

    /// Literals that may be classes: a view model names them in Swift, a script selects by them. A sentence that
    /// happens to hold the word is none, so of Swift's literals only those count that are class names altogether.
    static func candidates(in file: TextFile) -> Set<String> {
        guard file.fileExtension == "swift" else {
            let quoted = file.text.matches(of: #/["'`]([^"'`\n]*)["'`]/#)
            return Set(quoted.flatMap { $0.output.1.matches(of: #/[\w-]+/#).map { String($0.output) } })
        }
        let literals = SwiftText(file.text).literals.map(\.text)
        let classes = literals.filter { $0.wholeMatch(of: #/ ?[a-z][\w-]*(?: [a-z][\w-]*){0,2}/#) != nil }
        return Set(classes.flatMap { $0.split(separator: " ").map(String.init) })
    }

    private static func names(in value: String) -> [ClassName] {
        // The literals of a computed class are classes as well: {{ isCurrent ? "current" : "" }}.
        let inside = value.matches(of: #/\{\{([\s\S]*?)\}\}/#)
            .flatMap { $0.output.1.matches(of: #/"([^"]*)"/#).map { String($0.output.1) } }
        let fixed = value.replacing(#/\{\{[\s\S]*?\}\}|\\\([^)]*\)/#, with: String(hole))
            .replacing(#/\{%[\s\S]*?%\}/#, with: " ")
        return ([fixed] + inside).flatMap { $0.split(whereSeparator: \.isWhitespace) }
            .map { ClassName($0, hole: hole) }
            .filter { !$0.isUnknown }
    }

    /// Line breaks stay, so that a place keeps its line.
    private static func blanking(_ pattern: some RegexComponent, in text: String) -> String {
        text.replacing(pattern) { match in
            String(text[match.range].map { $0 == "\n" ? "\n" : " " })
        }
    }
}
