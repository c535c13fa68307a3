import NIOCore
import Testing

@testable import Outbound

@Suite struct `A mail server's answer` {
    private func read(_ text: String) throws -> [SMTPReply] {
        var parser = SMTPReplyParser()
        return try parser.read(ByteBuffer(string: text))
    }

    @Test func `is a number and a line`() throws {
        #expect(try read("250 2.1.0 Ok\r\n") == [SMTPReply(code: 250, lines: ["2.1.0 Ok"])])
        #expect(try read("354\r\n") == [SMTPReply(code: 354, lines: [""])])
        #expect(try read("220 mx\n221 bye\n").map(\.code) == [220, 221])
    }

    @Test func `goes over several lines until one without a hyphen`() throws {
        let replies = try read("250-mx\r\n250-SIZE 1000\r\n250 HELP\r\n")
        #expect(replies == [SMTPReply(code: 250, lines: ["mx", "SIZE 1000", "HELP"])])
    }

    @Test func `is the same however it is cut on its way`() throws {
        let text = "250-mx\r\n250-8BITMIME\r\n250 PIPELINING\r\n550 5.1.1 nobody\r\n"
        let whole = try read(text)
        for size in 1...text.utf8.count {
            var parser = SMTPReplyParser()
            var replies: [SMTPReply] = []
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                replies += try parser.read(ByteBuffer(bytes: bytes.prefix(size)))
                bytes = bytes.dropFirst(size)
            }
            #expect(replies == whole)
            #expect(parser.isEmpty)
        }
    }

    @Test(arguments: [
        "hello\r\n", "25 Ok\r\n", "2500 Ok\r\n", "250_Ok\r\n", "150 Ok\r\n", "650 Ok\r\n", "2x0 Ok\r\n",
        "\r\n", "٢٥٠ Ok\r\n", "250-a\r\n550 b\r\n",
    ])
    func `is nothing else`(text: String) {
        #expect(throws: SMTPReplyParser.Fault.self) { try read(text) }
    }

    @Test func `has an end`() {
        #expect(throws: SMTPReplyParser.Fault.self) {
            try read("250 " + String(repeating: "a", count: SMTPReplyParser.longestLine))
        }
        #expect(throws: SMTPReplyParser.Fault.self) {
            try read(String(repeating: "250-a\r\n", count: SMTPReplyParser.mostLines + 1))
        }
    }

    @Test func `may carry a code of its own that agrees with the number`() {
        #expect(SMTPReply(code: 451, lines: ["4.7.1 Greylisted"]).enhancedCode == "4.7.1")
        #expect(SMTPReply(code: 451, lines: ["5.7.1 Greylisted"]).enhancedCode == nil)
        #expect(SMTPReply(code: 550, lines: ["5.1 no"]).enhancedCode == nil)
        #expect(SMTPReply(code: 550, lines: ["5.1.1000 no"]).enhancedCode == nil)
        #expect(SMTPReply(code: 550, lines: [""]).enhancedCode == nil)
    }

    @Test func `is shown as one line whatever it holds`() {
        let reply = SMTPReply(
            code: 550, lines: ["5.7.1 no\u{1B}[31m\u{0} such\rthing", "5.7.1 see\u{2028}there"])
        #expect(reply.words == "550 5.7.1 no [31m  such thing see there")
        for text in ["é", "e\u{301}\u{302}", "👩‍⚕️"] {
            let long = SMTPReply(code: 550, lines: [String(repeating: text, count: 5000)])
            #expect(long.words.utf8.count <= 500)
        }
    }
}
