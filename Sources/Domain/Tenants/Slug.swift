import Foundation

/// The short name of a tenant in addresses and on disk: 2 to 40 of a–z, 0–9 and inner hyphens.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is a slug and not one of the words the server keeps for itself.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard (2...40).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D,
            bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }),
            !Self.reserved.contains(String(text))
        else { return nil }
        self.text = String(text)
    }

    /// A short name made of a company's: "Müller & Söhne" gives "muller-sohne". Nil when nothing usable is left.
    package init?(suggestedFor name: String) {
        let plain = name.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
            .lowercased()
        let words = plain.utf8.split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
        var text = ""
        for word in words where text.utf8.count + word.count < 40 {
            text += (text.isEmpty ? "" : "-") + String(decoding: word, as: UTF8.self)
        }
        self.init(text)
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// First segments of addresses that are not tenants, and names that Windows keeps for devices, so that a data
    /// folder can be copied anywhere.
    package static let reserved: Set<String> = [
        "admin", "api", "assets", "control", "demo", "favicon", "health", "link", "metrics", "new", "public",
        "refresh",
        "robots",
        "setup", "sign-in", "static", "www", "aux", "con", "nul", "prn", "com1", "lpt1",
    ]
}
