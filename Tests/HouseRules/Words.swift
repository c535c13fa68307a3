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
        let code = SwiftText(file.text).code.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = file.lines
        var findings: [Finding] = []
        for (index, line) in code.enumerated() {
            if line.contains(#/^\s*public\s/#) {
                findings.append(
                    Finding(path: file.path, line: index + 1, what: "public where package is meant"))
            }
            guard
                let match = line.firstMatch(
                    of: #/@unchecked|nonisolated\(unsafe\)|fatalError|preconditionFailure/#)
            else { continue }
            let said = lines[index].contains("//") || (index > 0 && lines[index - 1].contains("//"))
            if !said {
                findings.append(
                    Finding(path: file.path, line: index + 1, what: "\(match.output) without a reason"))
            }
        }
        return findings
    }
}
