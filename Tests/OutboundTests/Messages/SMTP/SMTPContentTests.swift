import Foundation
import NIOCore
import Testing

@testable import Outbound

@Suite struct `A mail on the wire` {
    private func wire(_ text: String) throws -> String {
        String(decoding: try SMTPContent(Array(text.utf8)).wire, as: UTF8.self)
    }

    @Test func `ends in a lone dot, and no line of it is one`() throws {
        #expect(try wire("A: b\r\n\r\nx\r\n") == "A: b\r\n\r\nx\r\n.\r\n")
        #expect(try wire("A: b\r\n\r\n.\r\n..\r\n.x") == "A: b\r\n\r\n..\r\n...\r\n..x\r\n.\r\n")
        #expect(try wire("A: b\r\n\r\n") == "A: b\r\n\r\n.\r\n")
    }

    /// What some servers take for the mail's end and others do not.
    @Test(arguments: ["x\n.\ny", "x\r.\ry", "x\n.\r\ny", "x\r\n.\ny", "x\r\r.\r\ny", "x\r\n.\ry"])
    func `has no other line ends than CRLF, so nothing in it ends it`(text: String) throws {
        let wire = try wire("A: b\r\n\r\n\(text)")
        #expect(wire.hasSuffix("y\r\n.\r\n"))
        let bytes = Array(wire.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
            if byte == 0x0D { #expect(bytes[index + 1] == 0x0A) }
        }
        #expect(wire.components(separatedBy: "\r\n").filter { $0 == "." }.count == 1)
    }

    @Test func `is counted without what the dots need`() throws {
        #expect(try SMTPContent(Array("A: b\r\n\r\n.\r\n".utf8)).size == 11)
        #expect(try SMTPContent(Array("A: b\r\n\r\nx\n".utf8)).size == 11)
    }

    @Test func `says whether it is more than ASCII, and where`() throws {
        let plain = try SMTPContent(Array("A: b\r\n\r\nx\r\n".utf8))
        #expect(!plain.hasEightBit && !plain.hasEightBitHeader)
        let text = try SMTPContent(Array("A: b\r\n\r\né\r\n".utf8))
        #expect(text.hasEightBit && !text.hasEightBitHeader)
        let header = try SMTPContent(Array("A: é\r\n\r\nx\r\n".utf8))
        #expect(header.hasEightBit && header.hasEightBitHeader)
    }

    @Test(arguments: [
        "Subject: a\nBcc: x@y.test\r\n\r\nb", "Subject: a\rBcc: x@y.test\r\n\r\nb",
        "Subject: a\r\n\nb", "Subject: a\0b\r\n\r\nc", "Subject: a\r\n\r\nb\0",
        "no header\r\n\r\nb", " folded: first\r\n\r\nb", "Sub ject: a\r\n\r\nb", ": a\r\n\r\nb", "\r\nb",
        "", "Subject: a", "Subject: a\r\n", "Sübject: a\r\n\r\nb",
    ])
    func `is none when its header is not well formed or it holds a NUL`(text: String) {
        #expect(throws: SMTPFailure.self) { try wire(text) }
    }

    @Test func `has lines of 998 octets at most`() throws {
        let longest = String(repeating: "x", count: 998)
        #expect(try wire("A: b\r\n\r\n\(longest)\r\n").contains(longest))
        #expect(throws: SMTPFailure.self) { try wire("A: b\r\n\r\n\(longest)x\r\n") }
    }

    @Test func `goes in blocks that make the whole`() throws {
        let line = String(repeating: ".", count: 900) + "\r\n"
        let content = try SMTPContent(
            Array(("A: b\r\n\r\n" + String(repeating: line, count: 300)).utf8))
        #expect(content.blocks.count == 5)
        #expect(content.blocks.flatMap { Array($0.readableBytesView) } == content.wire)
    }
}
