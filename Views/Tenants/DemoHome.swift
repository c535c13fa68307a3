/// The demo's front page: its people by company, each a button to become them.
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
    }

    package struct Company: Sendable {
        let name: String
        let members: [Member]

        package init(name: String, members: [Member]) {
            self.name = name
            self.members = members
        }
    }

    let companies: [Company]
    let flash: Flash?

    package init(companies: [Company], flash: Flash? = nil) {
        self.companies = companies
        self.flash = flash
    }
}
