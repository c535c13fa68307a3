import Crypto
package import Foundation

/// The secret that a signed-in browser presents: 192 random bits, kept here only as a hash.
package struct SessionID: Sendable {
    private let bytes: [UInt8]
    private static let length = 24

    /// A new one from the system's generator.
    package init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// What a cookie holds; nothing unless it has the form of one of ours.
    init?(presented text: String) {
        guard text.utf8.count == Self.length / 3 * 4, let data = Data(base64URL: text) else { return nil }
        bytes = Array(data)
    }

    package var text: String { Data(bytes).base64URL }
    package var hash: Data { Data(SHA256.hash(data: bytes)) }
}
