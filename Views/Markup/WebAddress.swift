/// An address outside of this server that is safe to link to: http, https or mailto.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// Nil when the text is no such address. What an address cannot hold is percent-encoded (RFC 3986 §2.1).
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        // Browsers skip control characters inside a scheme, so that "java\nscript:" runs: none is let through.
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x5C }) else { return nil }
        guard let colon = bytes.firstIndex(of: 0x3A) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let rest = bytes[(colon + 1)...]
        switch scheme {
        case "http", "https": guard Self.hasHost(rest) else { return nil }
        case "mailto": guard rest.dropFirst().contains(0x40) else { return nil }
        default: return nil
        }
        self.text = "\(scheme):\(Self.encoded(Array(rest)))"
    }

    /// A host has to follow the slashes, without a name and password that could pass for one.
    private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: [0x2F, 0x2F]) else { return false }
        let authority = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        return authority.first.map { $0 != 0x3A } == true && !authority.contains(0x40)
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        var text = ""
        for (index, byte) in bytes.enumerated() {
            let isStrayPercent = byte == 0x25 && !bytes[(index + 1)...].prefix(2).allSatisfy(isHexadecimal)
            let isShortPercent = byte == 0x25 && index + 2 >= bytes.count
            if isStrayPercent || isShortPercent || !isAllowed(byte) {
                let digits = String(byte, radix: 16, uppercase: true)
                text += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
            } else {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return text
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        let refused: [UInt8] = [0x22, 0x27, 0x3C, 0x3E, 0x5E, 0x60, 0x7B, 0x7C, 0x7D]
        return (0x21...0x7E).contains(byte) && !refused.contains(byte)
    }
}
