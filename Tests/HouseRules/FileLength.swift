import Testing

@Suite struct `A source file` {
    /// At this length a file is two things.
    static let most = 300

    @Test func `has 300 lines at most`() throws {
        let findings = try Repository.allFiles().flatMap(Self.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `of 301 lines is found, one of 300 is not`() {
        let long = String(repeating: "\n", count: Self.most)
        #expect(Self.findings(TextFile(path: "Sources/Web/Long.swift", text: long + "x\n")).count == 1)
        #expect(Self.findings(TextFile(path: "Sources/Web/Fits.swift", text: long)).isEmpty)
        #expect(Self.findings(TextFile(path: "Public/licence.txt", text: long + "x\n")).isEmpty)
    }

    /// Files without a name ending are scripts.
    static func findings(_ file: TextFile) -> [Finding] {
        guard ["swift", "html", "css", "js", "py", ""].contains(file.fileExtension) else { return [] }
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        guard count > most else { return [] }
        return [Finding(path: file.path, line: most + 1, what: "\(count) lines, more than \(most)")]
    }
}
