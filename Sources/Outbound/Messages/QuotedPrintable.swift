/// Text as the body of a mail part, in bytes that every mail server passes on unchanged (RFC 2045 §6.7).
enum QuotedPrintable {
    /// The longest line, its soft break included.
    private static let widest = 76
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Every line break of the text, however it is written, is CRLF.
    static func encoded(_ text: String) -> [UInt8] {
        var encoder = Encoder()
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case 0x0D:
                if bytes.first == 0x0A { bytes.removeFirst() }
                encoder.breakLine()
            case 0x0A: encoder.breakLine()
            case 0x20, 0x09:
                // A blank at the end of a line would be stripped on the way.
                let isLast = bytes.first.map { $0 == 0x0D || $0 == 0x0A } ?? true
                encoder.add(byte, escaped: isLast)
            case 0x3D: encoder.add(byte, escaped: true)
            // A dot that begins a line, or the word From, is changed by some servers.
            case 0x2E, 0x46: encoder.add(byte, escaped: encoder.willBeAtStart)
            case 0x21...0x7E: encoder.add(byte, escaped: false)
            default: encoder.add(byte, escaped: true)
            }
        }
        return encoder.bytes
    }

    private struct Encoder {
        var bytes: [UInt8] = []
        private var column = 0

        /// Whether the next byte begins a line, after a soft break as well.
        var willBeAtStart: Bool { column == 0 || column + 1 > widest - 1 }

        mutating func add(_ byte: UInt8, escaped: Bool) {
            let width = escaped ? 3 : 1
            if column + width > widest - 1 {
                bytes += [0x3D, 0x0D, 0x0A]
                column = 0
            }
            if escaped {
                bytes += [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
            column += width
        }

        mutating func breakLine() {
            bytes += [0x0D, 0x0A]
            column = 0
        }
    }
}
