import NIOCore

/// Reads answers out of bytes as they arrive, and no more of them than an answer may have.
struct SMTPReplyParser {
    /// What it read is no answer of a mail server.
    struct Fault: Error, Hashable {
        let what: String
    }

    /// RFC 5321 §4.5.3.1.5 has 512; some servers say more.
    static let longestLine = 2048
    static let mostLines = 128

    private var line: [UInt8] = []
    private var code: Int?
    private var lines: [String] = []

    /// Whether nothing is left of an answer that has not ended.
    var isEmpty: Bool { line.isEmpty && lines.isEmpty }

    /// - Returns: the answers that these bytes end.
    mutating func read(_ buffer: ByteBuffer) throws(Fault) -> [SMTPReply] {
        var replies: [SMTPReply] = []
        for byte in buffer.readableBytesView {
            if byte == 0x0A {
                if let reply = try endLine() { replies.append(reply) }
            } else {
                line.append(byte)
                guard line.count <= Self.longestLine else { throw Fault(what: "sent a line without an end") }
            }
        }
        return replies
    }

    private mutating func endLine() throws(Fault) -> SMTPReply? {
        if line.last == 0x0D { line.removeLast() }
        defer { line.removeAll(keepingCapacity: true) }
        let number = try Self.number(line)
        guard code == nil || code == number else { throw Fault(what: "changed the number within one answer") }
        code = number
        lines.append(String(decoding: line.dropFirst(4), as: UTF8.self))
        guard lines.count <= Self.mostLines else { throw Fault(what: "gave an answer without an end") }
        guard line.count == 3 || line[3] != 0x2D else { return nil }
        defer {
            code = nil
            lines = []
        }
        return SMTPReply(code: number, lines: lines)
    }

    /// `250`, then nothing, a blank or a hyphen (RFC 5321 §4.2.1).
    private static func number(_ line: [UInt8]) throws(Fault) -> Int {
        guard line.count >= 3, line.count == 3 || line[3] == 0x20 || line[3] == 0x2D,
            (0x32...0x35).contains(line[0]), (0x30...0x39).contains(line[1]), (0x30...0x39).contains(line[2])
        else { throw Fault(what: "sent something that is no answer") }
        return line[0..<3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
