/// A place on the same page, by its id: where a message about a field leads.
package struct Fragment: Sendable, Hashable {
    package let text: String

    /// What an address cannot hold is percent-encoded (RFC 3986 §3.5).
    package init(_ id: String) {
        let hex = Array("0123456789ABCDEF")
        var text = "#"
        for byte in id.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
            }
        }
        self.text = text
    }
}

extension HTML {
    package mutating func link(_ fragment: Fragment) { plain(fragment.text) }
}
