/// The header of a mail: fields one beneath the other, folded at blanks, every byte of it accounted for.
struct HeaderBlock {
    private(set) var bytes: [UInt8] = []
    /// Where a line is folded (RFC 5322 §2.1.1 recommends 78 and forbids more than 998).
    private static let width = 76

    /// - Parameters:
    ///   - words: what stands between blanks; a line is only ever broken between two of them.
    ///   - isUTF8: whether they may go beyond ASCII, which takes a server that knows SMTPUTF8 (RFC 6532 §3.2).
    mutating func add(_ name: String, _ words: [String], isUTF8: Bool = false) {
        var line = Array("\(name):".utf8)
        for word in words {
            let word = Self.safe(word, isUTF8: isUTF8)
            if line.count + 1 + word.count > Self.width, line.contains(0x20) {
                bytes += line + [0x0D, 0x0A]
                line = []
            }
            line += [0x20] + word
        }
        bytes += line + [0x0D, 0x0A]
    }

    /// Checked on bytes: a carriage return and a line feed together are one character to Swift, and neither of them.
    private static func safe(_ word: String, isUTF8: Bool) -> [UInt8] {
        word.utf8.map { (0x20...0x7E).contains($0) || (isUTF8 && $0 >= 0x80) ? $0 : 0x3F }
    }
}
