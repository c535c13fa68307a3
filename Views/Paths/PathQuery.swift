/// What stands behind the `?` of a link: names and values in order, the empty ones left out, so that the address of a
/// filtered list is short and always the same.
package struct PathQuery: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private var pairs: [Pair]

    private struct Pair: Sendable, Hashable {
        let name: String
        let value: String
    }

    package static let none = PathQuery([])

    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }

    private init(_ elements: [(String, String)]) {
        pairs = elements.filter { !$0.1.isEmpty }.map { Pair(name: $0.0, value: $0.1) }
    }

    /// The same query with one value replaced; an empty one is taken away.
    package func setting(_ name: String, to value: String) -> PathQuery {
        var copy = self
        copy.pairs.removeAll { $0.name == name }
        if !value.isEmpty { copy.pairs.append(Pair(name: name, value: value)) }
        return copy
    }

    /// With the question mark; empty when there is nothing to say.
    var text: String {
        guard !pairs.isEmpty else { return "" }
        return "?" + pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
    }

    /// Percent-encoding of everything but RFC 3986's unreserved characters.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
