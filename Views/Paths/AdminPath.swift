package import Domain

/// The administrator's pages.
package enum AdminPath: Sendable, Hashable {
    case signIn
    case signOut
    /// Where the code of the second factor is typed.
    case code
    /// Where the second factor is set up.
    case secondFactor
    /// The administrator's own sign-in: second factor, recovery codes, sessions, password.
    case account
    case accountStep(AccountStep)
    /// Signs one of their browsers out.
    case endAccountSession(String)
    /// Every tenant: the portal's front page.
    case tenants(PathQuery)
    case refreshTenants
    case newTenant
    case tenant(Slug)
    case suspend(Slug)
    case resume(Slug)
    case renameTenant(Slug)
    /// Where a tenant is closed, to be deleted when its grace is over.
    case deleteTenant(Slug)
    /// Takes that back.
    case keepTenant(Slug)
    /// The tenant in one file, made there and fetched.
    case tenantExport(Slug)
    case tenantExportFile(Slug)
    /// Takes an exported tenant in.
    case importTenant
    /// Everybody who can sign in to a tenant.
    case tenantPeople(Slug, PathQuery)
    case newTenantPerson(Slug)
    case tenantPerson(Slug, ID<Person>)
    case tenantPersonStep(Slug, ID<Person>, TenantPersonStep)
    /// Invites one more coordinator.
    case coordinators(Slug)
    /// Invites a coordinator again.
    case invitation(Slug, ID<Person>)
    /// One tier of a tenant with its members.
    case tenantTier(Slug, position: Int, PathQuery)
    /// The one table of all tiers of all tenants.
    case tiers(PathQuery)
    /// The table as a file.
    case tierFile(PathQuery)
    case refreshTiers
    /// The form that says what is to be different.
    case tierEdit(PathQuery)
    /// The list of changes; the form that makes one is sent there too.
    case tierPlans(PathQuery)
    case tierPlan(number: Int64, PathQuery)
    case lookAgain(number: Int64)
    case applyTierPlan(number: Int64)
    case stopTierPlan(number: Int64)
    /// Works out the change that takes it back.
    case rollBackTierPlan(number: Int64)
    /// Templates of tiers; the form that adds one is sent there too.
    case tierCatalogue
    case tierTemplate(number: Int64, PathQuery)
    case openTierTemplate(number: Int64)
    /// Makes a new version that is equal to an older one.
    case restoreTierTemplate(number: Int64)
    /// Works out what its newest version would do to the tenants that follow it.
    case publishTierTemplate(number: Int64)
    /// The form of one of its tiers, counted from 1.
    case templateTier(number: Int64, place: Int)
    case removeTemplateTier(number: Int64, place: Int)
    /// Which template a tenant follows, and what is open to its coordinators.
    case tenantTemplate(Slug)
    case administration(PathQuery)
    /// The record as a file.
    case administrationFile(PathQuery)
    /// How the server stands.
    case health
    case lookAtHealth
    case administrators
    case administrator(number: Int64)
    case administratorStep(number: Int64, AdministratorStep)

    package var text: String {
        switch self {
        case .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .code: "/sign-in/code"
        case .secondFactor: "/sign-in/second-factor"
        case .account: "/account"
        case .accountStep(let step): "/account/\(step.rawValue)"
        case .endAccountSession(let id): "/account/sessions/\(id)/end"
        case .tenants(let query): "/tenants\(query.text)"
        case .refreshTenants: "/tenants/refresh"
        case .newTenant: "/tenants/new"
        case .tenant(let slug): "/tenants/\(slug)"
        case .suspend(let slug): "/tenants/\(slug)/suspend"
        case .resume(let slug): "/tenants/\(slug)/resume"
        case .deleteTenant(let slug): "/tenants/\(slug)/delete"
        case .keepTenant(let slug): "/tenants/\(slug)/keep"
        case .tenantExport(let slug): "/tenants/\(slug)/export"
        case .tenantExportFile(let slug): "/tenants/\(slug)/export/file"
        case .importTenant: "/import"
        case .renameTenant(let slug): "/tenants/\(slug)/rename"
        case .tenantPeople(let slug, let query): "/tenants/\(slug)/people\(query.text)"
        case .newTenantPerson(let slug): "/tenants/\(slug)/people/new"
        case .tenantPerson(let slug, let person): "/tenants/\(slug)/people/\(person)"
        case .tenantPersonStep(let slug, let person, let step):
            "/tenants/\(slug)/people/\(person)/\(step.rawValue)"
        case .coordinators(let slug): "/tenants/\(slug)/coordinators"
        case .invitation(let slug, let person): "/tenants/\(slug)/coordinators/\(person)/invitation"
        case .tenantTier(let slug, let position, let query):
            "/tenants/\(slug)/tiers/\(position)\(query.text)"
        case .tiers(let query): "/tiers\(query.text)"
        case .tierFile(let query): "/tiers.csv\(query.text)"
        case .refreshTiers: "/tiers/refresh"
        case .tierEdit(let query): "/tiers/change\(query.text)"
        case .tierPlans(let query): "/tiers/changes\(query.text)"
        case .tierPlan(let number, let query): "/tiers/changes/\(number)\(query.text)"
        case .lookAgain(let number): "/tiers/changes/\(number)/look"
        case .stopTierPlan(let number): "/tiers/changes/\(number)/stop"
        case .rollBackTierPlan(let number): "/tiers/changes/\(number)/roll-back"
        case .applyTierPlan(let number): "/tiers/changes/\(number)/apply"
        case .tierCatalogue: "/tiers/catalogue"
        case .tierTemplate(let number, let query): "/tiers/catalogue/\(number)\(query.text)"
        case .openTierTemplate(let number): "/tiers/catalogue/\(number)/open"
        case .restoreTierTemplate(let number): "/tiers/catalogue/\(number)/restore"
        case .publishTierTemplate(let number): "/tiers/catalogue/\(number)/publish"
        case .templateTier(let number, let place): "/tiers/catalogue/\(number)/tiers/\(place)"
        case .removeTemplateTier(let number, let place):
            "/tiers/catalogue/\(number)/tiers/\(place)/remove"
        case .tenantTemplate(let slug): "/tenants/\(slug)/template"
        case .administration(let query): "/administration\(query.text)"
        case .administrationFile(let query): "/administration.csv\(query.text)"
        case .health: "/health"
        case .lookAtHealth: "/health/look"
        case .administrators: "/administrators"
        case .administrator(let number): "/administrators/\(number)"
        case .administratorStep(let number, let step): "/administrators/\(number)/\(step.rawValue)"
        }
    }
}
