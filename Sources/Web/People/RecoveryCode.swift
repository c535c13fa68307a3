import Crypto
package import Foundation

/// A code for whoever has lost their phone, good once: 80 random bits in base 32.
///
/// With so many bits a plain hash gives nothing away, and it needs no key: the codes go on working where the server's
/// key was lost.
package struct RecoveryCode: Sendable, Hashable {
    /// Without the hyphens that make it readable.
    private let letters: String
    private static let length = 16
    /// As many as anybody gets at a time.
    static let count = 10

    init() {
        let bytes = SymmetricKey(size: .init(bitCount: 80)).withUnsafeBytes { Data($0) }
        letters = Base32.text(of: bytes)
    }

    /// As it was typed, with or without hyphens and blanks, in capitals or not; nothing when it has not the form of one.
    package init?(typed: String) {
        let letters = typed.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard letters.count == Self.length, letters.allSatisfy({ Base32.contains($0) }) else { return nil }
        self.letters = String(decoding: letters, as: UTF8.self)
    }

    static func tenNew() -> [RecoveryCode] { (0..<count).map { _ in RecoveryCode() } }

    /// `K7QF-2M4X-PZ3T-HWDA`.
    package var text: String { Base32.grouped(letters, by: "-") }
    package var hash: Data { Data(SHA256.hash(data: Data("recovery\n\(letters)".utf8))) }
}
