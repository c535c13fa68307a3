/// How the text of an imported file is written in bytes.
package enum CSVEncoding: String, CaseIterable, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian
    /// Latin-1 with Microsoft's additions; what is not valid UTF-8 is read as this.
    case windows1252

    package var label: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithMark: "UTF-8 with byte order mark"
        case .utf16LittleEndian: "UTF-16, little-endian"
        case .utf16BigEndian: "UTF-16, big-endian"
        case .windows1252: "Latin-1 (Windows-1252)"
        }
    }

    static func detect(_ bytes: [UInt8]) -> CSVEncoding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]), String(validating: bytes, as: UTF8.self) != nil {
            return .utf8WithMark
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
    }

    /// The same text as UTF-8 without a byte order mark.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .utf8WithMark: Array(bytes.dropFirst(3))
        case .utf16LittleEndian: CSVEncoding.fromUTF16(bytes, low: 0, high: 1)
        case .utf16BigEndian: CSVEncoding.fromUTF16(bytes, low: 1, high: 0)
        case .windows1252: CSVEncoding.fromWindows1252(bytes)
        }
    }

    private static func fromUTF16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { position in
            UInt16(bytes[position + low]) | UInt16(bytes[position + high]) << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = (0x80..<0xA0).contains(byte) ? additions[Int(byte) - 0x80] : Unicode.Scalar(byte)
            text.append(scalar)
        }
        return Array(String(text).utf8)
    }

    /// What Windows-1252 has at 0x80 to 0x9F (unicode.org, CP1252.TXT); its five gaps become U+FFFD.
    private static let additions: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
