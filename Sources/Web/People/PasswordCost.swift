/// How much work one guess at a password takes: the parameters of scrypt (RFC 7914 §2).
package struct PasswordCost: Sendable, Hashable {
    /// The binary logarithm of N.
    package let logN: Int
    package let r: Int
    package let p: Int

    package init(logN: Int, r: Int, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// 32 MiB and about a quarter of a second; the choice that OWASP's ASVS 5.0 allows and that is kindest to small servers.
    package static let standard = PasswordCost(logN: 15, r: 8, p: 3)
}
