import Testing

@Suite struct `The folders` {
    /// The field's nouns, spelled the same in every layer.
    static let nouns: Set<String> = [
        "Requests", "Engagements", "References", "Matching", "Scheduling", "Feedback", "Benefits", "Tiers",
        "Recruitment", "Measures", "Accounts", "Messages", "People", "Tenants",
    ]

    /// The few that are not nouns of the field.
    static let exceptions: [String: Set<String>] = [
        "Sources/Domain": [],
        "Sources/Store": ["Databases", "Migrations", "Backups"],
        "Sources/Web": ["Server", "Middleware", "Access"],
        "Sources/Outbound": [],
        "Views": ["Layouts", "Parts", "Markup", "Paths"],
    ]

    /// A large noun may be divided once more.
    static let divisions: Set<String> = [
        "Accounts/Import", "Accounts/Industries", "Matching/Plan", "Messages/SMTP", "Messages/Templates",
    ]

    static let top: Set<String> = [
        "Package.swift", "Sources", "Tests", "Public", "Views", "Deploy", "README.md",
    ]

    /// Never committed: git ignores what the package manager resolved and the default data folder.
    static let untracked: Set<String> = ["Package.resolved", "data"]

    @Test func `of every layer are nouns of the field`() {
        let findings = Self.exceptions.keys.sorted().flatMap { layer in
            Repository.folders(under: layer).compactMap { Self.finding(folder: $0, in: layer) }
        }
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `at the top are those of the design`() throws {
        let strangers = try Repository.names(at: "").filter(Self.isStranger)
        #expect(strangers.isEmpty, "not in the design's top level: \(strangers)")
        #expect(Self.top.subtracting(try Repository.names(at: "")) == [])
    }

    @Test func `of any other name are found`() {
        #expect(Self.finding(folder: "Sources/Web/Helpers", in: "Sources/Web") != nil)
        #expect(Self.finding(folder: "Sources/Domain/Server", in: "Sources/Domain") != nil)
        #expect(Self.finding(folder: "Views/Requests/Old", in: "Views") != nil)
        #expect(Self.finding(folder: "Sources/Web/Server", in: "Sources/Web") == nil)
        #expect(Self.isStranger("Scripts"))
        #expect(!Self.isStranger(".ci"))
    }

    private static func finding(folder: String, in layer: String) -> Finding? {
        let name = String(folder.dropFirst(layer.count + 1))
        let known = nouns.union(exceptions[layer] ?? []).union(divisions)
        return known.contains(name)
            ? nil : Finding(path: folder, line: 1, what: "\(name) is no noun of the field")
    }

    private static func isStranger(_ name: String) -> Bool {
        !name.hasPrefix(".") && !top.contains(name) && !untracked.contains(name)
    }
}
