/// The demo's front page: its people by company and role, each a button to become them.
package struct DemoHome: Sendable {
    package struct Member: Sendable {
        let name: String
        let job: String
        let mail: String
        let tenant: String

        package init(name: String, job: String, mail: String, tenant: String) {
            self.name = name
            self.job = job
            self.mail = mail
            self.tenant = tenant
        }

        var fields: [HiddenField] { [HiddenField("tenant", tenant), HiddenField("mail", mail)] }
        var initials: String { Frame.initials(of: name) }
    }

    /// People of one role.
    package struct Group: Sendable {
        let title: String
        let members: [Member]

        package init(title: String, members: [Member]) {
            self.title = title
            self.members = members
        }
    }

    package struct Company: Sendable {
        let name: String
        let groups: [Group]

        package init(name: String, groups: [Group]) {
            self.name = name
            self.groups = groups.filter { !$0.members.isEmpty }
        }
    }

    let companies: [Company]
    let flash: Flash?

    package init(companies: [Company], flash: Flash? = nil) {
        self.companies = companies
        self.flash = flash
    }
}
