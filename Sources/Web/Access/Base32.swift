/// Bytes as text that people can type: the 32 letters and digits of RFC 4648 §6, without padding.
struct Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(of bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[bits >> count & 31])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(alphabet[bits << (5 - count) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    static func contains(_ byte: UInt8) -> Bool { alphabet.contains(byte) }

    /// In groups of four, as it is read off a screen.
    static func grouped(_ text: String, by mark: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4).map { start in
            String(letters[start..<min(start + 4, letters.count)])
        }.joined(separator: mark)
    }
}
