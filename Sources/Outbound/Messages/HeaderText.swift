import Domain
import Foundation

/// Text inside a header field: ASCII as it is, anything else in encoded words (RFC 2047), and never a line break of its
/// own.
enum HeaderText {
    /// The longest encoded word is 75 octets (RFC 2047 §2): 45 bytes make 60 letters of base64, 12 more stand around.
    private static let bytesAWord = 45
    /// What stands in one piece on a line as it is; lines may have 998 octets (RFC 5322 §2.1.1).
    private static let longestPlain = 200

    /// Free text, such as a subject.
    static func unstructured(_ text: String) -> [String] {
        let line = Letter.line(text).trimmingBlanks
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // Folding may neither swallow a blank nor leave a word that fills a line by itself.
        let isFoldable = words.allSatisfy { (1...longestPlain).contains($0.utf8.count) }
        return isPlain(line) && isFoldable ? words : encodedWords(line)
    }

    /// A name in front of an address (RFC 5322 §3.2.5): a quoted string unless encoded.
    static func phrase(_ text: String) -> [String] {
        let line = Letter.line(text).trimmingBlanks
        guard isPlain(line), line.utf8.count <= longestPlain else { return encodedWords(line) }
        let quoted = line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return ["\"\(quoted)\""]
    }

    /// Printable ASCII, and nothing that would be read as an encoded word.
    private static func isPlain(_ line: String) -> Bool {
        line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    }

    /// Cut between characters, so that each word can be decoded by itself.
    private static func encodedWords(_ line: String) -> [String] {
        var words: [String] = []
        var part: [UInt8] = []
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if part.count + bytes.count > bytesAWord {
                words.append(encodedWord(part))
                part = []
            }
            part += bytes
        }
        if !part.isEmpty { words.append(encodedWord(part)) }
        return words
    }

    private static func encodedWord(_ bytes: [UInt8]) -> String {
        "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
