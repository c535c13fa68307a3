import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Bytes that are no request of HTTP 1.1` {
    /// What is sent, and what it is called.
    private struct Case {
        let name: String
        let bytes: [UInt8]

        init(_ name: String, _ text: String) {
            self.name = name
            bytes = Array(text.utf8)
        }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    private static let host = "Host: localhost\r\n"

    private static func post(_ fields: String, body: String = "") -> String {
        "POST /acme/sign-in/link HTTP/1.1\r\n\(host)Sec-Fetch-Site: same-origin\r\n\(fields)\r\n\(body)"
    }

    private static func get(_ fields: String) -> String { "GET / HTTP/1.1\r\n\(host)\(fields)\r\n" }

    private static let broken: [Case] = [
        Case("both lengths", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", body: "0\r\n\r\n")),
        Case(
            "both lengths, turned",
            post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", body: "0\r\n\r\n")),
        Case("two different lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", body: "abcdef")),
        Case("the same length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n", body: "abcde")),
        Case("a list of lengths", post("Content-Length: 5, 5\r\n", body: "abcde")),
        Case("a length with a plus", post("Content-Length: +5\r\n", body: "abcde")),
        Case("a length below zero", post("Content-Length: -1\r\n")),
        Case("a length in hex", post("Content-Length: 0x5\r\n", body: "abcde")),
        Case("a length beyond all numbers", post("Content-Length: 99999999999999999999999\r\n")),
        Case("an encoding that does not end in chunked", post("Transfer-Encoding: chunked, gzip\r\n")),
        Case("an encoding that is none", post("Transfer-Encoding: xchunked\r\n", body: "0\r\n\r\n")),
        Case("bare line feeds", "GET / HTTP/1.1\nHost: localhost\n\n"),
        Case("a bare carriage return", "GET / HTTP/1.1\r\(host)\r\r"),
        Case("a folded field", get("X-A: one\r\n two\r\n")),
        Case("a blank before the colon", get("X-A : one\r\n")),
        Case("a blank before the name", "GET / HTTP/1.1\r\n \(host)\r\n"),
        Case("a field without a colon", get("nonsense\r\n")),
        Case("a field without a name", get(": value\r\n")),
        Case("a name with brackets", get("X(y): z\r\n")),
        Case("a NUL in a value", get("X-A: a\u{0}b\r\n")),
        Case("a NUL in the address", "GET /a\u{0}b HTTP/1.1\r\n\(host)\r\n"),
        Case("a blank in the address", "GET /a b HTTP/1.1\r\n\(host)\r\n"),
        Case("a version to come", "GET / HTTP/3.7\r\n\(host)\r\n"),
        Case("no version", "GET /\r\n\r\n"),
        Case("a method in lower case", "get / HTTP/1.1\r\n\(host)\r\n"),
        Case("a method that is none", "G@T / HTTP/1.1\r\n\(host)\r\n"),
        Case("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Case("the start of TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03]),
        Case("a greeting in SMTP", "EHLO mail.example\r\n"),
        Case("a chunk whose size is none", post("Transfer-Encoding: chunked\r\n", body: "zz\r\nabc\r\n")),
        Case(
            "a chunk longer than it says",
            post("Transfer-Encoding: chunked\r\n", body: "3\r\nabcdef\r\n0\r\n\r\n")),
        Case("a field of 20 KB", get("X-A: \(String(repeating: "a", count: 20_000))\r\n")),
        Case("an address of 20 KB", "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n\(host)\r\n"),
        Case("101 fields", get((0..<100).map { "X-\($0): a\r\n" }.joined())),
        Case("1,001 fields", get((0..<1000).map { "X-\($0): a\r\n" }.joined())),
        Case(
            "33 KB of fields",
            get((0..<33).map { "X-\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined())),
    ]

    @Test func `are answered with 400 and the connection is closed`() async throws {
        try await TestSite.open(over: .live) { site in
            for sent in Self.broken {
                let line = try await site.connect()
                await line.send(sent.bytes)
                try await line.waitForClose()
                #expect(line.isClosed, "\(sent.name)")
                #expect(line.answers.map(\.status) == [400], "\(sent.name)")
                await line.close()
            }
            let line = try await site.connect()
            await line.send(Self.get(""))
            try await line.waitFor(answers: 1)
            #expect(line.answers.map(\.status) == [200], "the server goes on")
        }
    }

    /// Understood, but not wanted here; each with its status.
    private static let refused: [(status: Int, Case)] = [
        (400, Case("two hosts", "GET / HTTP/1.1\r\n\(host)\(host)\r\n")),
        (400, Case("no host", "GET / HTTP/1.1\r\n\r\n")),
        (400, Case("another's host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")),
        (400, Case("another's whole address", "GET http://evil.example/ HTTP/1.1\r\n\(host)\r\n")),
        (400, Case("somebody at a host", "GET http://a@localhost/ HTTP/1.1\r\n\(host)\r\n")),
        (
            200,
            Case("a whole address of ours", "GET HTTP://localhost/acme/sign-in?a=b HTTP/1.1\r\n\(host)\r\n")
        ),
        (200, Case("a whole address without a path", "GET http://localhost HTTP/1.1\r\n\(host)\r\n")),
        (400, Case("an address of another scheme", "GET file:///etc/passwd HTTP/1.1\r\n\(host)\r\n")),
        (400, Case("a path without a slash", "GET acme/sign-in HTTP/1.1\r\n\(host)\r\n")),
        (400, Case("a tunnel", "CONNECT localhost:22 HTTP/1.1\r\n\(host)\r\n")),
        (400, Case("a star", "OPTIONS * HTTP/1.1\r\n\(host)\r\n")),
        (405, Case("a trace", "TRACE /acme/sign-in HTTP/1.1\r\n\(host)\r\n")),
        (
            414,
            Case("an address of 9 KB", "GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n\(host)\r\n")
        ),
        (404, Case("overlong UTF-8", "GET /%c0%ae%c0%ae/ HTTP/1.1\r\n\(host)\r\n")),
        (404, Case("encoded twice", "GET /%252e%252e/ HTTP/1.1\r\n\(host)\r\n")),
        (404, Case("a lone percent", "GET /acme/% HTTP/1.1\r\n\(host)\r\n")),
        (415, Case("a compressed body", post("Content-Encoding: gzip\r\nContent-Length: 0\r\n"))),
    ]

    @Test func `but mean something get the answer that it has`() async throws {
        try await TestSite.open(over: .live) { site in
            for (status, sent) in Self.refused {
                let line = try await site.connect()
                await line.send(sent.bytes)
                try await line.waitFor(answers: 1)
                #expect(line.answers.map(\.status) == [status], "\(sent.name)")
                await line.close()
            }
        }
    }

    @Test func `in a field are read as they can be`() async throws {
        try await TestSite.open(over: .live) { site in
            let fields: [[UInt8]] = [
                [0xC0, 0xAE], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xE2, 0x80, 0xA8], [0x09, 0x20],
            ]
            for name in ["User-Agent", "Cookie", "Accept-Encoding", "X-Forwarded-For", "If-None-Match"] {
                for bytes in fields {
                    let line = try await site.connect()
                    let start = Array("GET / HTTP/1.1\r\n\(Self.host)\(name): ".utf8)
                    await line.send(start + bytes + [0x0D, 0x0A, 0x0D, 0x0A])
                    try await line.waitFor(answers: 1)
                    #expect(line.answers.map(\.status) == [200], "\(name): \(bytes)")
                    await line.close()
                }
            }
        }
    }
}
