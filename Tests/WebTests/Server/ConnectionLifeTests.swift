import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A connection to the listening server` {
    private static let get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private static func get(_ fields: String) -> String {
        "GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    private static func post(_ fields: String) -> String {
        "POST /acme/sign-in/link HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\(fields)\r\n"
    }

    /// Sends and waits for so many answers, or for the end of the connection.
    private func exchange(
        _ text: String, answers: Int, closes: Bool, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation, at site: TestSite
    ) async throws -> [RawAnswer] {
        let line = try await site.connect()
        await line.send(text)
        if closes { try await line.waitForClose() } else { try await line.waitFor(answers: answers) }
        #expect(line.isClosed == closes, comment, sourceLocation: sourceLocation)
        try #require(line.answers.count == answers, comment, sourceLocation: sourceLocation)
        let heard = line.answers
        await line.close()
        return heard
    }

    @Test func `takes one request after another, empty lines before them included`() async throws {
        try await TestSite.open(over: .live) { site in
            let line = try await site.connect()
            for count in 1...3 {
                await line.send("\r\n" + Self.get)
                try await line.waitFor(answers: count)
            }
            #expect(line.answers.map(\.status) == [200, 200, 200])
            #expect(!line.isClosed)
            await line.close()
        }
    }

    @Test func `answers pipelined requests in their order, bodies between them taken for bodies`()
        async throws
    {
        try await TestSite.open(over: .live) { site in
            let form = "address=marta.lindqvist%40vendor.example"
            let one =
                Self.get + Self.post("Content-Length: \(form.utf8.count)\r\n") + form
                + "GET /nobody/sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + Self.post("Transfer-Encoding: chunked\r\n") + "8\r\naddress=\r\n0\r\n\r\n"
            let answers = try await exchange(
                String(repeating: one, count: 20), answers: 80, closes: false, "80 at once", at: site)
            #expect(answers.map(\.status).prefix(4) == [200, 200, 404, 422])
            #expect(Set(stride(from: 0, to: 80, by: 4).map { answers[$0].status }) == [200])
            #expect(Set(stride(from: 2, to: 80, by: 4).map { answers[$0].status }) == [404])
        }
    }

    @Test func `ends with the request that asks for it, whatever was sent behind`() async throws {
        try await TestSite.open(over: .live) { site in
            for field in ["close", "Close", "keep-alive, close"] {
                let answers = try await exchange(
                    Self.get("Connection: \(field)\r\n") + Self.get, answers: 1, closes: true, "\(field)",
                    at: site)
                #expect(answers.first?.saysClose == true)
            }
        }
    }

    @Test func `answers what was asked before a request that closes it`() async throws {
        try await TestSite.open(over: .live) { site in
            let answers = try await exchange(
                Self.get + Self.get + Self.get("Connection: close\r\n") + Self.get, answers: 3, closes: true,
                "three, then the end", at: site)
            #expect(answers.map(\.saysClose) == [false, false, true])
        }
    }

    @Test func `is not upgraded, and closed after the answer`() async throws {
        try await TestSite.open(over: .live) { site in
            let upgrade =
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n"
            let answers = try await exchange(
                Self.get(upgrade) + Self.get, answers: 1, closes: true, "h2c", at: site)
            #expect(answers.map(\.status) == [200])
            let socket = Self.get(
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
            _ = try await exchange(Self.get + socket, answers: 2, closes: true, "web socket", at: site)
        }
    }

    @Test(arguments: ["", "Connection: keep-alive\r\n"])
    func `in HTTP 1.0 ends with its answer`(field: String) async throws {
        try await TestSite.open(over: .live) { site in
            let answers = try await exchange(
                "GET / HTTP/1.0\r\nHost: localhost\r\n\(field)\r\n", answers: 1, closes: true, "1.0", at: site
            )
            #expect(answers.map(\.status) == [200])
            #expect(answers.first?.saysClose == true)
            let health = try await exchange(
                "GET /health/live HTTP/1.0\r\n\r\n", answers: 1, closes: true, "a probe", at: site)
            #expect(health.map(\.status) == [200])
        }
    }

    @Test func `is told to go on by a client that waits to be asked for its body`() async throws {
        try await TestSite.open(over: .live) { site in
            let form = "address=marta.lindqvist%40vendor.example"
            let line = try await site.connect()
            await line.send(Self.post("Expect: 100-continue\r\nContent-Length: \(form.utf8.count)\r\n"))
            try await line.waitFor(answers: 1)
            #expect(line.answers.map(\.status) == [100])
            await line.send(form)
            try await line.waitFor(answers: 2)
            #expect(line.answers.map(\.status) == [100, 200])
            await line.send(Self.get)
            try await line.waitFor(answers: 3)
            #expect(line.answers.last?.status == 200)
            await line.close()
        }
    }

    @Test func `is closed when a body is announced or turns out too large, and its sender hears why`()
        async throws
    {
        try await TestSite.open(over: .live) { site in
            let announced = try await site.connect()
            await announced.send(Self.post("Content-Length: 3000000\r\n"))
            await announced.send(Array(repeating: UInt8(ascii: "a"), count: 100_000))
            try await announced.waitForClose()
            #expect(announced.answers.map(\.status) == [413])
            let chunked = try await site.connect()
            await chunked.send(Self.post("Transfer-Encoding: chunked\r\n"))
            let chunk = Array("10000\r\n".utf8) + Array(repeating: UInt8(ascii: "a"), count: 65_536)
            for _ in 0..<40 { await chunked.send(chunk + Array("\r\n".utf8)) }
            try await chunked.waitForClose()
            #expect(chunked.answers.map(\.status) == [413])
            #expect(chunked.isClosed)
        }
    }

    @Test func `whose sender leaves in the middle of a body costs nothing`() async throws {
        try await TestSite.open(over: .live) { site in
            for fields in ["Content-Length: 50\r\n", "Transfer-Encoding: chunked\r\n"] {
                let line = try await site.connect()
                await line.send(Self.post(fields) + "8\r\naddress=")
                await line.close()
            }
            _ = try await exchange(Self.get, answers: 1, closes: false, "the server goes on", at: site)
        }
    }

    @Test func `is closed after as many requests as it may have`() async throws {
        try await TestSite.open(over: .live, prepare: { $0.connectionLimits.requestsPerConnection = 5 }) {
            site in
            let answers = try await exchange(
                String(repeating: Self.get, count: 9), answers: 5, closes: true, "five", at: site)
            #expect(answers.map(\.saysClose) == [false, false, false, false, true])
        }
    }
}
