/// Where administrators of the server sign in.
package struct AdministratorSignIn: Sendable {
    let mail: String
    let errors: FieldErrors
    let flash: Flash?

    package init(mail: String = "", errors: FieldErrors = [:], flash: Flash? = nil) {
        self.mail = mail
        self.errors = errors
        self.flash = flash
    }
}
