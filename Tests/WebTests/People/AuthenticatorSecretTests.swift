import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A code of an authenticator app` {
    /// The secret of the RFCs' examples.
    static let secret = AuthenticatorSecret(bytes: Data("12345678901234567890".utf8))

    /// RFC 4226, appendix D.
    @Test(
        arguments: zip(
            Int64(0)...9,
            [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
                "520489",
            ]))
    func `is that of RFC 4226`(step: Int64, code: String) {
        #expect(Self.secret.code(step: step) == code)
    }

    /// RFC 6238, appendix B, with SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is that of RFC 6238`(seconds: Int, code: String) {
        let step = AuthenticatorSecret.step(at: Date(timeIntervalSince1970: Double(seconds)))
        #expect(Self.secret.code(step: step, digits: 8) == code)
        #expect(Self.secret.code(step: step) == String(code.suffix(6)))
    }

    @Test func `is taken half a minute early and late, and no more`() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let step = AuthenticatorSecret.step(at: now)
        for (shift, isTaken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let typed = Self.secret.code(step: step + Int64(shift))
            let found = Self.secret.step(of: typed, at: now, after: -1)
            #expect(found == (isTaken ? step + Int64(shift) : nil), "\(shift)")
        }
    }

    @Test func `is not taken once it, or a later one, was used`() {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        let step = AuthenticatorSecret.step(at: now)
        let typed = Self.secret.code(step: step)
        #expect(Self.secret.step(of: typed, at: now, after: step - 1) == step)
        #expect(Self.secret.step(of: typed, at: now, after: step) == nil)
        #expect(Self.secret.step(of: typed, at: now, after: step + 1) == nil)
    }

    @Test(arguments: ["", "1234", "07081804", "٠٨١٨٠٤", "081805"])
    func `is nothing else`(typed: String) {
        let now = Date(timeIntervalSince1970: 1_111_111_109)
        #expect(Self.secret.step(of: typed, at: now, after: -1) == nil)
        #expect(Self.secret.step(of: "081804", at: now, after: -1) != nil)
    }
}

@Suite struct `An authenticator's secret` {
    @Test func `is sealed for one administrator by one server`() throws {
        let secret = AuthenticatorSecret()
        let (ada, bo) = (ID<Administrator>(1), ID<Administrator>(2))
        let key = LinkKey(bytes: Data(repeating: 7, count: 32))
        let sealed = try key.seal(secret, for: ada)
        #expect(key.open(sealed, of: ada)?.base32 == secret.base32)
        #expect(key.open(sealed, of: bo) == nil)
        #expect(LinkKey(bytes: Data(repeating: 8, count: 32)).open(sealed, of: ada) == nil)
        #expect(key.open(Data(), of: ada) == nil)
        #expect(sealed.range(of: secret.raw) == nil)
    }

    @Test func `has 160 bits of its own`() {
        let all = Set((0..<100).map { _ in AuthenticatorSecret().base32 })
        #expect(all.count == 100)
        #expect(all.allSatisfy { $0.utf8.count == 32 })
    }
}

@Suite struct `Base 32` {
    /// RFC 4648 §10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base32.text(of: text.utf8) == encoded)
    }

    @Test func `is read in groups of four`() {
        #expect(Base32.grouped("MZXW6YTBOI", by: " ") == "MZXW 6YTB OI")
    }
}

@Suite struct `A recovery code` {
    @Test func `is the same however it is typed`() throws {
        let code = RecoveryCode()
        #expect(code.text.utf8.count == 19)
        for typed in [
            code.text, code.text.lowercased(), code.text.replacing("-", with: " "), " \(code.text) ",
        ] {
            #expect(RecoveryCode(typed: typed) == code)
            #expect(RecoveryCode(typed: typed)?.hash == code.hash)
        }
        #expect(RecoveryCode(typed: String(code.text.dropLast())) == nil)
        #expect(RecoveryCode(typed: "\(code.text.dropLast())1") == nil)
    }

    @Test func `is one of ten that nobody has twice`() {
        let all = (0..<50).flatMap { _ in RecoveryCode.tenNew() }
        #expect(Set(all).count == 500)
    }
}
