import Crypto
package import Domain
package import Foundation
package import Store

/// The server's own secret, from which the tokens of mailed links are made: whoever copies a database has none of them.
package struct LinkKey: Sendable {
    private let key: SymmetricKey
    private static let length = 32

    package init(bytes: Data) {
        key = SymmetricKey(data: bytes)
    }

    /// Nothing unless the text is a key's length in hexadecimal digits.
    package init?(hex: String) {
        let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count == hex.utf8.count, digits.count == Self.length * 2 else { return nil }
        self.init(
            bytes: Data(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }))
    }

    /// Reads the key of a data folder, and makes one at the first start, readable by its owner only.
    package init(folder: DataFolder) throws {
        let path = folder.secretKey
        if let data = FileManager.default.contents(atPath: path) {
            guard data.count == Self.length else {
                throw StartFailure("\(path) is not a key of this server: it should have \(Self.length) bytes")
            }
            self.init(bytes: data)
            return
        }
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        guard
            FileManager.default.createFile(
                atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        else { throw StartFailure("\(path) cannot be written") }
        self.init(bytes: bytes)
    }

    /// The token of a link: the same whenever it is made of the same row, and nothing without this key.
    package func token(tenant: Slug, link: ID<SignInLink>, nonce: Data) -> String {
        var message = Data("\(tenant.text)\n\(link.number)\n".utf8)
        message.append(nonce)
        return Data(HMAC<SHA256>.authenticationCode(for: message, using: key)).base64URL
    }

    /// The token of a link without an account. Nobody can make it into one for another tenant, purpose, engagement or time.
    package func token(tenant: Slug, link: GuestLink, nonce: Data) -> String {
        let facts = [
            "guest", tenant.text, "\(link.id)", link.purpose.rawValue, "\(link.engagement)",
            link.guest.side.rawValue, "\(Int64(link.expiresAt.timeIntervalSince1970))",
        ]
        var message = Data((facts.joined(separator: "\n") + "\n").utf8)
        message.append(nonce)
        return Data(HMAC<SHA256>.authenticationCode(for: message, using: key)).base64URL
    }

    /// The token of the address at which somebody subscribes to their calls.
    package func token(tenant: Slug, feed: CalendarFeed) -> String {
        var message = Data("calendar\n\(tenant.text)\n\(feed.id)\n\(feed.person)\n".utf8)
        message.append(feed.nonce)
        return Data(HMAC<SHA256>.authenticationCode(for: message, using: key)).base64URL
    }

    /// An administrator's secret as it may lie in a database: whoever copies that cannot read it, nor give it to another
    /// administrator.
    package func seal(_ secret: AuthenticatorSecret, for administrator: ID<Administrator>) throws -> Data {
        try AES.GCM.seal(
            secret.raw, using: sealingKey, authenticating: Data("\(administrator)".utf8)
        ).combined ?? Data()
    }

    /// Nothing when it was sealed with another key or for another administrator.
    package func open(_ sealed: Data, of administrator: ID<Administrator>) -> AuthenticatorSecret? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(
                box, using: sealingKey, authenticating: Data("\(administrator)".utf8))
        else { return nil }
        return AuthenticatorSecret(bytes: bytes)
    }

    /// One key for one purpose: links are made with another.
    private var sealingKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Data("second factor".utf8), outputByteCount: Self.length)
    }

    package static func hash(ofToken token: String) -> Data {
        Data(SHA256.hash(data: Data(token.utf8)))
    }

    /// 16 bytes from the system's generator.
    package static func nonce() -> Data {
        SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    }
}
