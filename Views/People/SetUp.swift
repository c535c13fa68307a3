/// Where the first administrator, or one who was invited, makes their account with the link that the server printed.
package struct SetUp: Sendable {
    let token: String
    let name: String
    let mail: String
    /// An invitation is for one address; the first start asks for it.
    let isMailFixed: Bool
    let errors: FieldErrors

    package init(
        token: String, name: String = "", mail: String = "", isMailFixed: Bool = false,
        errors: FieldErrors = [:]
    ) {
        self.token = token
        self.name = name
        self.mail = mail
        self.isMailFixed = isMailFixed
        self.errors = errors
    }
}
