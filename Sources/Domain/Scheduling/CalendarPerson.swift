/// Somebody who stands in a calendar entry: by name and where to write.
package struct CalendarPerson: Hashable, Sendable {
    package let name: String
    package let mail: MailAddress

    package init(name: String, mail: MailAddress) {
        self.name = name
        self.mail = mail
    }

    package init(_ contact: Contact) {
        self.init(name: contact.name, mail: contact.mail)
    }

    /// RFC 6068 §2: what has a meaning in a URI, and everything beyond ASCII, as per cent and two digits.
    var address: String {
        let digits = Array("0123456789ABCDEF")
        return mail.text.utf8.reduce(into: "mailto:") { out, byte in
            if Self.plain.contains(byte) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-._~@+!$'*".utf8)
}
