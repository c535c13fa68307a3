import Testing

@Suite struct `The README` {
    @Test func `names only commands that exist`() throws {
        let commands = Self.commands(
            in: try Repository.files(under: "Sources/vouchsafe", extensions: ["swift"]))
        let findings = try readme().flatMap { Self.unknownCommands(in: $0, known: commands) }
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `and what deploys it name only settings that the program reads`() throws {
        let source = try Repository.files(under: "Sources").map(\.text).joined()
        let files = try readme() + Repository.files(under: "Deploy")
        let findings = files.flatMap { Self.unknownSettings(in: $0, source: source) }
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `names only scripts, pictures and pages that are there`() throws {
        let findings = try readme().flatMap { file in
            Self.paths(in: file).compactMap { path, line in
                Repository.exists(path)
                    ? nil : Finding(path: file.path, line: line, what: "\(path) is not there")
            }
        }
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test(arguments: ["Deploy/install", "Deploy/run", "Deploy/test", ".ci/run", "Tests/Browser/run"])
    func `promises scripts that can be started`(_ path: String) {
        #expect(Repository.isExecutable(path))
    }

    @Test func `with anything else in it is caught`() {
        let source = """
            struct Tenant: AsyncParsableCommand {
                static let configuration = CommandConfiguration(abstract: "x", subcommands: [TenantCreate.self])
            }
            struct TenantCreate: AsyncParsableCommand {
                static let configuration = CommandConfiguration(commandName: "create")
            }
            struct Serve: AsyncParsableCommand {}
            """
        let known = Self.commands(in: [TextFile(path: "Sources/vouchsafe/Tenant.swift", text: source)])
        #expect(known == ["tenant", "create", "serve"])
        let text =
            "We `vouchsafe fly`.\n```\nvouchsafe serve  # vouchsafe is on\nvouchsafe tenant erase\nDeploy/fly\n```\n"
        let file = TextFile(
            path: "README.md", text: text + "VOUCHSAFE_WINGS, [a](Tests/no.md) and `Deploy/run`")
        let unknown = Self.unknownCommands(in: file, known: known)
        #expect(
            unknown.map(\.description) == [
                "README.md:1: no command fly", "README.md:4: no command tenant erase",
            ])
        #expect(Self.unknownSettings(in: file, source: "VOUCHSAFE_DATA").map(\.line) == [7])
        #expect(Self.paths(in: file).map(\.path) == ["Deploy/fly", "Tests/no.md", "Deploy/run"])
    }

    private func readme() throws -> [TextFile] { try Repository.files(under: "README.md") }

    /// The names of the command types, as the argument parser spells them, or the name they give themselves.
    static func commands(in files: [TextFile]) -> Set<String> {
        let types = files.flatMap { file -> [String] in
            // From one command's declaration to the next: a name given in between is that command's.
            let heads = file.text.matches(of: #/struct\s+(\w+)\s*:[^{]*ParsableCommand/#)
            return heads.enumerated().map { index, head in
                let end = index + 1 < heads.count ? heads[index + 1].range.lowerBound : file.text.endIndex
                let body = file.text[head.range.upperBound..<end]
                let given = body.firstMatch(of: #/commandName:\s*"([\w-]+)"/#)
                return given.map { String($0.output.1) } ?? String(head.output.1).lowercased()
            }
        }
        return Set(types)
    }

    private static func unknownCommands(in file: TextFile, known: Set<String>) -> [Finding] {
        var isCode = false
        var findings: [Finding] = []
        for (index, line) in file.lines.enumerated() {
            if line.hasPrefix("```") { isCode.toggle() }
            // A comment in an example is prose.
            let code = line.prefix { $0 != "#" }
            let calls =
                isCode
                ? code.matches(of: #/(?:^|[\s\/])vouchsafe[ \t]+([a-z]+)(?:[ \t]+([a-z][a-z-]*))?/#).map {
                    ($0.output.1, $0.output.2)
                }
                : line.matches(of: #/`vouchsafe[ \t]+([a-z]+)(?:[ \t]+([a-z][a-z-]*))?/#).map {
                    ($0.output.1, $0.output.2)
                }
            for (first, second) in calls {
                let words =
                    ["tenant", "admin"].contains(first) ? [first] + (second.map { [$0] } ?? []) : [first]
                guard !words.allSatisfy({ known.contains(String($0)) }) else { continue }
                let what = "no command \(words.joined(separator: " "))"
                findings.append(Finding(path: file.path, line: index + 1, what: what))
            }
        }
        return findings
    }

    private static func unknownSettings(in file: TextFile, source: String) -> [Finding] {
        file.text.matches(of: #/\bVOUCHSAFE_[A-Z0-9_]*[A-Z0-9]\b/#).compactMap { match in
            // A secret's …_FILE form is made from its name.
            let name = String(match.output)
            let base = name.hasSuffix("_FILE") ? String(name.dropLast(5)) : name
            guard !source.contains(name), !source.contains(base) else { return nil }
            let line = file.line(at: match.range.lowerBound)
            return Finding(path: file.path, line: line, what: "no setting \(name)")
        }
    }

    private static func paths(in file: TextFile) -> [(path: String, line: Int)] {
        let links =
            #/\]\((?!\w+:|#)([^)#]+)|\b((?:Deploy|Tests|Sources|Public|Views)\/[\w.\/-]*[\w-])|(?:^|[\s`])(\.ci\/\w+)/#
        return file.text.matches(of: links).compactMap { match in
            guard let path = match.output.1 ?? match.output.2 ?? match.output.3 else { return nil }
            return (String(path), file.line(at: match.range.lowerBound))
        }
    }
}
