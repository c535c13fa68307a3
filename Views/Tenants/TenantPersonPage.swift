package import Domain

/// One person of a tenant, as an administrator of the server sees them: their roles and how they sign in.
package struct TenantPersonPage: Sendable {
    let frame: Frame
    let tenant: Tenant
    let person: Person
    let line: PersonLine
    let duties: Duties
    let sessions: [SessionRow]
    /// The roles that are ticked.
    let roles: Set<String>
    let errors: FieldErrors
    /// The form that was just sent and is shown again.
    let sent: TenantPersonStep?
    let problem: Notice?

    /// - Parameter problem: why what a button stood for was not done.
    package init(
        frame: Frame, tenant: Tenant, person: Person, line: PersonLine, duties: Duties,
        sessions: [SessionRow],
        roles: Set<String>, errors: FieldErrors = [:], sent: TenantPersonStep? = nil,
        problem: Notice? = nil
    ) {
        self.frame = frame
        self.tenant = tenant
        self.person = person
        self.line = line
        self.duties = duties
        self.sessions = sessions
        self.roles = roles
        self.errors = errors
        self.sent = sent
        self.problem = problem
    }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))),
            Breadcrumb("People", .admin(.tenantPeople(tenant.slug, .none))),
        ]
    }

    func step(_ step: TenantPersonStep) -> Path {
        .admin(.tenantPersonStep(tenant.slug, line.id, step))
    }

    /// What is wrong stands in the form that was sent, and in no other.
    func errors(_ step: TenantPersonStep) -> FieldErrors { step == sent ? errors : [:] }

    var isOnlyCoordinator: Bool {
        line.isActive && person.roles.contains(.coordinator) && duties.otherCoordinators == 0
    }

    /// A reference is made by adding one, so that box is only there for those who are.
    var roleChoices: [FieldChoice] {
        Role.allCases.sorted().filter { $0 != .reference || person.roles.contains(.reference) }.map(\.choice)
    }

    var facts: FactList {
        FactList([
            Fact("Mail", line.mail), Fact("Roles", line.roles),
            Fact("Time zone", ReaderClock.name(of: person.timeZone)), Fact("Last seen", line.seen),
        ])
    }

    var waiting: Notice? {
        duties.sentences.isEmpty
            ? nil : Notice(duties.sentences.joined(separator: "; ") + ".", title: "Depends on \(line.name)")
    }
}
