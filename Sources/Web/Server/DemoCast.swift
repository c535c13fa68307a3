package import Domain

/// The people of the demo, whom anybody who opens it may sign in as with one click.
package struct DemoCast: Sendable {
    package struct Member: Sendable, Hashable {
        package let name: String
        /// What they do, in a few words: "Reference coordinator".
        package let job: String
        package let mail: MailAddress
        package let role: Role

        package init(name: String, job: String, mail: MailAddress, role: Role) {
            self.name = name
            self.job = job
            self.mail = mail
            self.role = role
        }
    }

    package struct Company: Sendable, Hashable {
        package let slug: Slug
        package let name: String
        package let members: [Member]

        package init(slug: Slug, name: String, members: [Member]) {
            self.slug = slug
            self.name = name
            self.members = members
        }
    }

    package let companies: [Company]
    /// The mail address of the server's administrator, who can be signed in as too.
    package let administrator: MailAddress?
    package let administratorName: String

    package init(
        companies: [Company], administrator: MailAddress? = nil, administratorName: String = "Administrator"
    ) {
        self.companies = companies
        self.administratorName = administratorName
        self.administrator = administrator
    }
}
