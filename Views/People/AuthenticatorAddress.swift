/// What an authenticator app takes a secret from, by a link or a QR code: `otpauth://totp/…`, the key URI format that
/// Google Authenticator began and all apps read.
package struct AuthenticatorAddress: Sendable, Hashable {
    let text: String

    /// - Parameters:
    ///   - issuer: whose secret it is, as the app's list names it.
    ///   - account: whose account there.
    ///   - secret: in base 32.
    package init(issuer: String, account: String, secret: String) {
        let (issuer, account) = (PathQuery.encoded(issuer), PathQuery.encoded(account))
        text = "otpauth://totp/\(issuer):\(account)?secret=\(secret)&issuer=\(issuer)"
    }
}
