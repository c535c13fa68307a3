package import Domain

/// What a mailed link opens: a button. Programs that look through mail follow links, but press no buttons.
package struct ConfirmLink: Sendable {
    let tenant: Slug
    let programName: String
    let token: String
    let personName: String
    /// An invitation offers to choose a password.
    let isInvitation: Bool
    let errors: FieldErrors

    package init(
        tenant: Slug, programName: String, token: String, personName: String, isInvitation: Bool,
        errors: FieldErrors = [:]
    ) {
        self.tenant = tenant
        self.programName = programName
        self.token = token
        self.personName = personName
        self.isInvitation = isInvitation
        self.errors = errors
    }

    var title: String { isInvitation ? "Welcome, \(personName)" : "Sign in as \(personName)" }
    var action: Path { .visitor(tenant, .link(token: token)) }
}
