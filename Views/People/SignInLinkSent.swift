package import Domain

/// What stands after a link was asked for: the same whether or not there is such a person.
package struct SignInLinkSent: Sendable {
    let tenant: Slug
    let programName: String
    let mail: String

    package init(tenant: Slug, programName: String, mail: String) {
        self.tenant = tenant
        self.programName = programName
        self.mail = mail
    }
}
