import Testing

@Suite struct `The words of the repository` {
    @Test func `promise nothing for later`() throws {
        let findings = try Repository.allFiles().flatMap(Self.promises)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `name no path of one machine and no package registry`() throws {
        let findings = try Repository.allFiles().flatMap(Self.places)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `say package where they could say public, and why where they go round the compiler`() throws {
        let findings = try Repository.files(under: "Sources", "Views", extensions: ["swift"])
            .flatMap(Self.liberties)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `are judged on samples that break each rule`() {
        // Put together here, so that this file does not break the rules it tests.
        let promise = TextFile(path: "a.swift", text: "let a = 1\n// " + "TO" + "DO: later\n")
        #expect(Self.promises(promise).map(\.line) == [2])
        for place in [
            ["", "root", "x"], ["", "home", "ada", "x"], ["https:", "", "py" + "pi.org", "simple"],
        ] {
            let file = TextFile(path: "a.py", text: "p = '" + place.joined(separator: "/") + "'")
            #expect(Self.places(file).count == 1, "\(file.text)")
        }
        #expect(Self.places(TextFile(path: "a.md", text: "GET /acme/work/9, see /acme/home/")).isEmpty)
        let bare = TextFile(path: "a.swift", text: "public struct A: @unchecked Sendable {}\nfatalError()\n")
        #expect(Self.liberties(bare).map(\.line) == [1, 1, 2])
        let reasoned = TextFile(
            path: "a.swift", text: "// The lock guards it.\nstruct A: @unchecked Sendable {}\n")
        #expect(Self.liberties(reasoned).isEmpty)
    }

    private static func promises(_ file: TextFile) -> [Finding] {
        let word = Regex<AnyRegexOutput>(#/\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/#)
        return file.findings(of: word) { "\($0) left behind" }
    }

    private static func places(_ file: TextFile) -> [Finding] {
        let path = Regex<AnyRegexOutput>(#/(?m)(?:^|["'`\s(=:])(\/(?:root|work|Users|home\/\w+)\/)/#)
        let host = Regex<AnyRegexOutput>(
            #/\b(deb\.debian\.org|archive\.ubuntu\.com|pypi\.org|pythonhosted\.org|npmjs\.org|proxy\.golang\.org)\b/#
        )
        return file.findings(of: path) { "a path of one machine: \($0)" }
            + file.findings(of: host) { "a package registry: \($0)" }
    }

    /// A reason is a comment on the same line or on the one above.
    private static func liberties(_ file: TextFile) -> [Finding] {
        let code = TextFile(path: file.path, text: SwiftText(file.text).code)
        let access = Regex<AnyRegexOutput>(#/(?m)^[ \t]*(public)\s/#)
        let escape = Regex<AnyRegexOutput>(
            #/(@unchecked|nonisolated\(unsafe\)|fatalError|preconditionFailure)/#)
        let lines = file.lines
        let unexplained = code.findings(of: escape) { "\($0) without a reason" }.filter { finding in
            let here = lines[finding.line - 1]
            let above = finding.line > 1 ? lines[finding.line - 2] : ""
            return !here.contains("//") && !above.contains("//")
        }
        return code.findings(of: access) { _ in "public where package is meant" } + unexplained
    }
}
