import Testing

@Suite struct `Imports` {
    /// Who may import whom: the design's arrows between our targets, and the packages each is built on.
    /// `Foundation` and the language's own `Synchronization` say nothing about architecture.
    static let allowed: [String: Set<String>] = [
        "Domain": [],
        // The checksums of backups.
        "Store": ["Domain", "GRDB", "Logging", "Crypto"],
        "Views": ["Domain"],
        "Web": [
            "Domain", "Store", "Views", "CZlib", "Hummingbird", "HTTPTypes", "NIOCore", "NIOHTTP1",
            "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "NIOConcurrencyHelpers", "Logging", "ServiceLifecycle",
            "UnixSignals", "Crypto", "CryptoExtras",
        ],
        "Outbound": ["Domain", "Store", "Logging", "ServiceLifecycle", "NIOCore", "NIOPosix", "NIOSSL"],
        "vouchsafe": [
            "Domain", "Store", "Views", "Web", "Outbound", "ArgumentParser", "Logging", "ServiceLifecycle",
        ],
        "ViewCompiler": [],
        "CompileViews": ["PackagePlugin"],
    ]

    private static let everywhere: Set<String> = ["Foundation", "FoundationEssentials", "Synchronization"]

    /// The C library, for locks and limits of the system; the two pure targets have no business there.
    private static let system: Set<String> = ["Glibc", "Darwin", "Musl", "Dispatch"]
    private static let pure: Set<String> = ["Domain", "Views"]

    @Test func `follow the arrows of the design and there are no others`() throws {
        let findings = try Repository.files(under: "Sources", "Views", extensions: ["swift"])
            .flatMap(Self.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `against an arrow are found, whatever stands before the word`() {
        let domain = TextFile(path: "Sources/Domain/Ask.swift", text: "import Foundation\nimport GRDB\n")
        #expect(
            Self.findings(domain) == [Finding(path: domain.path, line: 2, what: "Domain may not import GRDB")]
        )
        for line in ["package import Hummingbird", "@preconcurrency import NIO", "import struct Web.Site"] {
            #expect(Self.findings(TextFile(path: "Views/Page.swift", text: line)).count == 1, "\(line)")
        }
    }

    @Test func `inside a string are only text`() {
        let text = "let head = \"\"\"\n    import GRDB\n    \"\"\"\n// import GRDB\n"
        #expect(Self.findings(TextFile(path: "Sources/ViewCompiler/Head.swift", text: text)).isEmpty)
    }

    static func findings(_ file: TextFile) -> [Finding] {
        let parts = file.path.split(separator: "/")
        let target = parts[0] == "Views" ? "Views" : String(parts[1])
        guard let own = allowed[target] else {
            return [Finding(path: file.path, line: 1, what: "the design knows no target \(target)")]
        }
        let most = own.union(everywhere).union(pure.contains(target) ? [] : system)
        let code = TextFile(path: file.path, text: SwiftText(file.text).code)
        let pattern =
            #/(?m)^[ \t]*(?:[@\w()]+[ \t]+)*import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?(\w+)/#
        return code.text.matches(of: pattern).compactMap { match in
            let module = String(match.output.1)
            guard !most.contains(module) else { return nil }
            let line = code.line(at: match.output.1.startIndex)
            return Finding(path: file.path, line: line, what: "\(target) may not import \(module)")
        }
    }
}
