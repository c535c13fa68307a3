/// Where an administrator who forgot the password chooses another, with a link that another administrator made.
package struct NewPassword: Sendable {
    let token: String
    let name: String
    let errors: FieldErrors

    package init(token: String, name: String, errors: FieldErrors = [:]) {
        self.token = token
        self.name = name
        self.errors = errors
    }
}
