import Foundation
import Logging
import Synchronization
import Testing

@testable import Web

@Suite struct `A line of the log` {
    @Test func `is one line of JSON, whatever is in it`() throws {
        let lines = Lines()
        let logger = Logger(label: "web") { JSONLog(label: $0, write: { lines.add($0) }) }
        let hostile = "x\r\n{\"level\":\"info\"}\u{1B}[31m\u{2028}\"\\\u{0}é"
        logger.info("request", metadata: ["agent": "\(hostile)"])
        let text = try #require(lines.all.first)
        #expect(lines.all.count == 1)
        #expect(text.utf8.filter { $0 == 0x0A }.count == 1)
        #expect(!text.utf8.contains(0x1B))
        let object = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(object["agent"] == hostile)
        #expect(object["message"] == "request")
    }

    @Test func `holds no token of a link`() {
        #expect(LoggedPath("/acme/link/AbC-123").description == "/acme/link/[token]")
        #expect(LoggedPath("/setup/AbC-123").description == "/setup/[token]")
        #expect(LoggedPath("/acme/sessions").description == "/acme/sessions")
    }

    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }
}
