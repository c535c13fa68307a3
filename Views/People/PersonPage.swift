package import Domain

/// One person of the tenant: their roles, how they sign in, and what depends on them.
package struct PersonPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let line: PersonLine
    let isReader: Bool
    let duties: Duties
    let agents: [AgentChoice]
    let agent: String
    let values: Set<String>
    let errors: FieldErrors

    /// - Parameter isReader: whether the page is about its reader.
    package init(
        frame: Frame, tenant: Slug, line: PersonLine, isReader: Bool, duties: Duties, agents: [AgentChoice],
        agent: String, roles: Set<String>? = nil, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.line = line
        self.isReader = isReader
        self.duties = duties
        self.agents = agents
        self.agent = agent
        values = roles ?? Set(line.held.map(\.rawValue))
        self.errors = errors
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("People", .coordinator(tenant, .people(.none)))] }

    func step(_ step: PersonStep) -> Path { .coordinator(tenant, .personStep(line.id, step)) }

    /// A reference is made by adding one, so that box is only there for those who are.
    var roleChoices: [FieldChoice] {
        Role.allCases.sorted().filter { $0 != .reference || line.held.contains(.reference) }.map { role in
            FieldChoice(
                role.rawValue, role.title.prefix(1).uppercased() + role.title.dropFirst(), hint: role.does)
        }
    }

    var agentChoices: [FieldChoice] { agents.map(\.choice) }

    var facts: FactList {
        FactList([
            Fact("Mail", line.mail), Fact("Roles", line.roles), Fact("Last seen", line.seen),
            Fact("Sales agent", line.agentName),
            Fact("Reference", line.reference == nil ? "no" : "yes", path: line.reference),
        ])
    }

    var waiting: Notice? {
        duties.sentences.isEmpty
            ? nil : Notice(duties.sentences.joined(separator: "; ") + ".", title: "Depends on \(line.name)")
    }
}

extension Role {
    /// What a role lets its holder do, in a few words.
    package var does: String {
        switch self {
        case .coordinator: "Runs the program: matches, asks, follows up, and sees everything."
        case .ae: "Files requests for their own deals and makes the introductions."
        case .owner: "Looks after customers and says how things stand with them."
        case .reference: "Answers asks and keeps their own availability."
        }
    }
}
