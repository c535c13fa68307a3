/// The identity of one `Thing`: a type of its own for each, so that a reference's number cannot stand where a
/// request's is meant.
package struct ID<Thing>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    /// Reads an identity out of an address or a form; nil unless it is a positive decimal number.
    package init?(text: some StringProtocol) {
        guard text.utf8.count <= 18, let number = Int64(text), number > 0, text.utf8.first != 0x2B else {
            return nil
        }
        self.number = number
    }

    package var description: String { String(number) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
