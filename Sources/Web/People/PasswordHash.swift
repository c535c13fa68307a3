import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: `$scrypt$ln=15,r=8,p=3$salt$key`, the cost beside it so that it can be raised later.
package struct PasswordHash: Sendable {
    package let cost: PasswordCost
    private let salt: [UInt8]
    private let key: [UInt8]
    private static let keyLength = 32

    /// Nothing unless the text is of that form and the cost one that this server would ever pay.
    package init?(_ stored: String) {
        let parts = stored.split(separator: "$")
        guard parts.count == 4, parts[0] == "scrypt" else { return nil }
        let numbers = parts[1].split(separator: ",").map { $0.split(separator: "=") }
        guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }),
            numbers.map(\.[0]) == ["ln", "r", "p"],
            let logN = Int(numbers[0][1]), let r = Int(numbers[1][1]), let p = Int(numbers[2][1]),
            (1...20).contains(logN), (1...16).contains(r), (1...8).contains(p),
            let salt = Data(base64URL: parts[2]), let key = Data(base64URL: parts[3]),
            key.count == Self.keyLength
        else { return nil }
        cost = PasswordCost(logN: logN, r: r, p: p)
        self.salt = Array(salt)
        self.key = Array(key)
    }

    init(of password: String, cost: PasswordCost) throws {
        self.cost = cost
        salt = Self.random(16)
        key = try Self.derive(password, salt: salt, cost: cost)
    }

    /// What nobody's password matches; holding one against it takes as long as against anybody's.
    init(ofNobody cost: PasswordCost) {
        self.cost = cost
        salt = Self.random(16)
        key = Self.random(Self.keyLength)
    }

    package var text: String {
        "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(Data(salt).base64URL)$\(Data(key).base64URL)"
    }

    func matches(_ password: String) throws -> Bool {
        let derived = try Self.derive(password, salt: salt, cost: cost)
        // Every byte is looked at, so that the time says nothing about where they differ.
        return zip(derived, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private static func derive(_ password: String, salt: [UInt8], cost: PasswordCost) throws -> [UInt8] {
        // One person's keyboard may send é as one scalar and another's as two.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        return try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: keyLength, rounds: 1 << cost.logN, blockSize: cost.r,
            parallelism: cost.p
        ).withUnsafeBytes { Array($0) }
    }
}
