package import Domain

/// Where the people of a tenant sign in: with a password, or with a link that is mailed to them.
package struct SignIn: Sendable {
    let tenant: Slug
    let programName: String
    let mail: String
    let errors: FieldErrors
    let linkErrors: FieldErrors
    let flash: Flash?
    /// The page that was asked for before, to go back to.
    let next: String

    package init(
        tenant: Slug, programName: String, mail: String = "", errors: FieldErrors = [:],
        linkErrors: FieldErrors = [:], flash: Flash? = nil, next: String = ""
    ) {
        self.tenant = tenant
        self.programName = programName
        self.mail = mail
        self.errors = errors
        self.linkErrors = linkErrors
        self.flash = flash
        self.next = next
    }

    var byPassword: Path { .visitor(tenant, .password(["next": next])) }
    var byLink: Path { .visitor(tenant, .linkRequest) }
}
