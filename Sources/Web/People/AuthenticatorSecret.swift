import Crypto
package import Foundation

/// What an administrator's authenticator app and this server both know, and the codes that follow from it: RFC 6238 with
/// SHA-1, six digits and thirty seconds, which every app can do.
package struct AuthenticatorSecret: Sendable {
    private let bytes: Data
    /// Seconds for which a code is shown.
    private static let period: TimeInterval = 30
    /// Codes of the step before and of the one after are taken as well: clocks differ, and people type (§5.2).
    private static let drift: Int64 = 1

    package init(bytes: Data) {
        self.bytes = bytes
    }

    /// 160 bits from the system's generator, as RFC 4226 §4 recommends.
    package init() {
        bytes = SymmetricKey(size: .init(bitCount: 160)).withUnsafeBytes { Data($0) }
    }

    package var base32: String { Base32.text(of: bytes) }
    var raw: Data { bytes }

    static func step(at moment: Date) -> Int64 {
        Int64((moment.timeIntervalSince1970 / period).rounded(.down))
    }

    /// The code of one step (RFC 4226 §5.3).
    package func code(step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Data($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: bytes)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is; nothing when it is none of now, or one that was used before.
    ///
    /// - Parameter last: the last step whose code was used.
    package func step(of code: String, at now: Date, after last: Int64) -> Int64? {
        let current = Self.step(at: now)
        // All are compared, so that the time says nothing about which it was.
        let fitting = (current - Self.drift...current + Self.drift).filter { step in
            Self.isSame(self.code(step: step), code) && step > last
        }
        return fitting.first
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
