/// A text as a square that a phone's camera reads (ISO/IEC 18004: bytes, error correction M), black on white in every theme.
package struct QRCode: Sendable {
    /// What is read out in its place.
    let label: String
    let square: QRSquare
    /// Cameras need four light cells around it (§6.3.8).
    private static let margin = 4

    /// Nil for a text that is too long to be read off a screen with ease.
    package init?(_ text: String, label: String) {
        guard let square = QRSquare(encoding: Array(text.utf8)) else { return nil }
        self.label = label
        self.square = square
    }

    var side: Int { square.size + 2 * Self.margin }

    /// One path, a rectangle for each run of dark cells in a row.
    var drawing: String {
        var path = ""
        for y in 0..<square.size {
            var x = 0
            while x < square.size {
                let start = x
                while x < square.size, square.isDark(x, y) { x += 1 }
                if x > start {
                    path += "M\(start + Self.margin) \(y + Self.margin)h\(x - start)v1h-\(x - start)z"
                }
                x += 1
            }
        }
        return path
    }
}
