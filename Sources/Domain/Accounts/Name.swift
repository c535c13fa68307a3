/// Comparing names that people typed: case, spaces and punctuation at the edges do not make two of one.
package enum Name {
    package static func isSame(_ left: String, _ right: String) -> Bool {
        folded(left) == folded(right)
    }

    /// The name in lower case with single spaces.
    package static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
