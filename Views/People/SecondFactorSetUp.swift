/// Where an administrator sets up the app that will show their codes.
package struct SecondFactorSetUp: Sendable {
    let name: String
    /// In base 32, in groups that can be typed.
    let secret: String
    let address: AuthenticatorAddress
    let square: QRCode?
    let errors: FieldErrors

    package init(name: String, secret: String, address: AuthenticatorAddress, errors: FieldErrors = [:]) {
        self.name = name
        self.secret = secret
        self.address = address
        self.errors = errors
        square = QRCode(address.text, label: "QR code of the secret")
    }
}
