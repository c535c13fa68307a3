import Testing

@Suite struct `SQL` {
    @Test func `stands in the store and nowhere else`() throws {
        let findings = try Repository.files(under: "Sources", "Views", extensions: ["swift"])
            .filter { !$0.path.hasPrefix("Sources/Store/") }
            .flatMap(Self.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `in a literal is found on its line`() {
        let text = "let a = 1\nlet rows = \"\"\"\n    SELECT name\n    FROM reference\n    \"\"\"\n"
        let file = TextFile(path: "Sources/Web/Page.swift", text: text)
        #expect(Self.findings(file) == [Finding(path: file.path, line: 2, what: "SQL outside Store")])
        let others = [
            "INSERT OR IGNORE INTO person (name)", "UPDATE request SET state = 2", "DELETE FROM hold",
            "CREATE TABLE hold (id INTEGER)", "PRAGMA synchronous", "SELECT 1",
        ]
        for statement in others {
            let text = "let sql = \"\(statement)\""
            #expect(Self.findings(TextFile(path: "x.swift", text: text)).count == 1, "\(statement)")
        }
    }

    @Test func `words in a sentence or a comment are no SQL`() {
        let text =
            "// SELECT a FROM b\nlet help = \"Select a reference from the list, or update and set it aside\""
        #expect(Self.findings(TextFile(path: "x.swift", text: text)).isEmpty)
    }

    static func findings(_ file: TextFile) -> [Finding] {
        let pattern =
            #/\bSELECT\s+[\w*(?:]|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+[\w"]+\s+SET\b|\bDELETE\s+FROM\b|\b(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|TRIGGER|VIEW)\b|\bPRAGMA\s/#
        return SwiftText(file.text).literals
            .filter { $0.text.contains(pattern) }
            .map { Finding(path: file.path, line: $0.line, what: "SQL outside Store") }
    }
}
