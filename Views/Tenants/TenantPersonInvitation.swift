package import Domain

/// The form in which an administrator invites somebody into a tenant.
package struct TenantPersonInvitation: Sendable {
    let frame: Frame
    let tenant: Tenant
    let values: FieldValues
    let errors: FieldErrors

    package init(frame: Frame, tenant: Tenant, values: FieldValues, errors: FieldErrors = [:]) {
        self.frame = frame
        self.tenant = tenant
        self.values = values
        self.errors = errors
    }

    var people: Path { .admin(.tenantPeople(tenant.slug, .none)) }

    var crumbs: [Breadcrumb] {
        [Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))), Breadcrumb("People", people)]
    }

    var roles: [FieldChoice] { PersonInvitation.roles.sorted().map(\.choice) }
}
