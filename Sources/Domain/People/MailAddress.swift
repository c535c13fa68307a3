/// A mail address in the form `local@domain`, kept lower case and free of anything that could break a mail header.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil unless there is one `@` with something plausible on both sides, at most 254 octets in all (RFC 5321
    /// §4.5.3.1.3). Quoted local parts and address literals are refused: nobody here is reached by one.
    package init?(_ entered: String) {
        let bytes = Array(entered.utf8)
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
            let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return nil }
        let address = bytes[first...last]
        guard (3...254).contains(address.count), address.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            !address.contains(where: { #""(),:;<>[\]"#.utf8.contains($0) }),
            let at = address.firstIndex(of: 0x40), address.lastIndex(of: 0x40) == at,
            at > address.startIndex, at - address.startIndex <= 64
        else { return nil }
        guard String(decoding: address, as: UTF8.self).unicodeScalars.allSatisfy(Self.isVisible) else {
            return nil
        }
        let domain = address[(at + 1)...]
        guard domain.contains(0x2E), domain.first != 0x2E, domain.last != 0x2E, !domain.contains(0x40) else {
            return nil
        }
        text = String(decoding: address, as: UTF8.self).lowercased()
    }

    package var description: String { text }

    /// Whether any mail server can deliver to it; beyond ASCII only one that knows SMTPUTF8 (RFC 6531).
    package var isASCII: Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// Beyond ASCII too there are blanks, line breaks, and what turns the direction of writing: an address could look like
    /// another by them, or end a header.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse,
            .unassigned:
            false
        default: true
        }
    }
}
