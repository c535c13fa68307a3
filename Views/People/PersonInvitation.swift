package import Domain

/// The form in which a coordinator invites somebody into the tenant.
package struct PersonInvitation: Sendable {
    let frame: Frame
    let tenant: Slug
    let agents: [AgentChoice]
    let values: FieldValues
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, agents: [AgentChoice], values: FieldValues, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.agents = agents
        self.values = values
        self.errors = errors
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("People", back)] }
    var back: Path { .coordinator(tenant, .people(.none)) }

    var roles: [FieldChoice] { Self.roles.map(\.choice) }

    /// A customer becomes a reference by being added as one, with account and tier.
    package static let roles: [Role] = [.ae, .owner, .coordinator]

    var agentChoices: [FieldChoice] { agents.map(\.choice) }

    var references: ActionLink {
        ActionLink("Add a reference", .coordinator(tenant, .newReference(.none)))
    }
}
