/// Where an administrator whose password was right shows the second factor.
package struct AdministratorCode: Sendable {
    let name: String
    let errors: FieldErrors

    package init(name: String, errors: FieldErrors = [:]) {
        self.name = name
        self.errors = errors
    }
}
