import NIOCore

/// A mail's header and text as they go over the wire: every line ends in CRLF, a dot that begins one is doubled
/// (RFC 5321 §4.5.2), and a lone dot ends the whole.
struct SMTPContent: Hashable, Sendable {
    let wire: [UInt8]
    /// In octets as RFC 1870 counts them: without what the dots need.
    let size: Int
    /// Whether there is a byte beyond ASCII anywhere.
    let hasEightBit: Bool
    /// Whether there is one in the header.
    let hasEightBitHeader: Bool

    /// RFC 5321 §4.5.3.1.6, without the line's end.
    private static let longestLine = 998
    private static let block = 65_536

    /// - Throws: permanently, where no server may be given such a mail. A line break in the header that is not CRLF is
    ///   one of these: whoever wrote it did not mean to begin a header field.
    init(_ message: [UInt8]) throws(SMTPFailure) {
        let header = try Self.header(of: message)
        hasEightBitHeader = header.contains { $0 >= 0x80 }
        var wire: [UInt8] = []
        wire.reserveCapacity(message.count + message.count / 32 + 8)
        var column = 0
        var dots = 0
        var hasEightBit = false
        var index = message.startIndex
        while index < message.endIndex {
            let byte = message[index]
            index += 1
            switch byte {
            case 0x0D, 0x0A:
                if byte == 0x0D, index < message.endIndex, message[index] == 0x0A { index += 1 }
                wire += [0x0D, 0x0A]
                column = 0
                continue
            case 0x00: throw .unsendable("The mail holds a NUL byte.")
            case 0x2E where column == 0:
                wire.append(byte)
                dots += 1
            case 0x80...: hasEightBit = true
            default: break
            }
            wire.append(byte)
            column += 1
            guard column <= Self.longestLine else {
                throw .unsendable("The mail has a line of more than \(Self.longestLine) octets.")
            }
        }
        if column > 0 { wire += [0x0D, 0x0A] }
        size = wire.count - dots
        self.hasEightBit = hasEightBit
        self.wire = wire + [0x2E, 0x0D, 0x0A]
    }

    /// What is sent in one piece each, the last with the mail's end.
    var blocks: [ByteBuffer] {
        stride(from: 0, to: wire.count, by: Self.block).map { start in
            ByteBuffer(bytes: wire[start..<min(start + Self.block, wire.count)])
        }
    }

    /// The header's lines, checked: each is `Name: value` or goes on with the one above.
    private static func header(of message: [UInt8]) throws(SMTPFailure) -> ArraySlice<UInt8> {
        var start = message.startIndex
        while start < message.endIndex {
            guard let end = message[start...].firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) else { break }
            guard message[end] == 0x0D, end + 1 < message.endIndex, message[end + 1] == 0x0A else { break }
            if end == start, start > message.startIndex { return message[..<start] }
            guard isHeaderLine(message[start..<end], isFirst: start == message.startIndex) else { break }
            start = end + 2
        }
        throw .unsendable("The mail's header is not well formed.")
    }

    private static func isHeaderLine(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
        guard let first = line.first, !line.contains(0x00) else { return false }
        if first == 0x20 || first == 0x09 { return !isFirst }
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { (0x21...0x7E).contains($0) }
    }
}
