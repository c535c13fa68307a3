import Domain
import Hummingbird
import Store
import Views

/// What the administrator's pages about the people of a tenant have in common.
extension AdministratorContext {
    func tenantPersonList() async throws -> Response {
        let tenant = try await tenantRow().tenant
        let listing = PersonListing(try query())
        let (now, slug) = (now, tenant.slug)
        let list = try await withTenant { tenant in
            try await tenant.read { try $0.personRows(listing.filter, at: now, page: listing.page) }
        }
        return page(
            TenantPersonList(
                frame: frame(title: "People of \(tenant.name)"), tenant: tenant,
                filters: listing.bar { .admin(.tenantPeople(slug, $0)) },
                lines: list.rows.map { PersonLine($0, ofTenant: slug, clock: clock) },
                pages: list.pagination((one: "person", many: "people"), listing.address) {
                    .admin(.tenantPeople(slug, $0))
                }, isNarrowed: listing.filter != PersonFilter(), clock: clock))
    }

    /// The person with all that is known; with what was ticked in the form of roles where that was wrong.
    func tenantPersonPage(
        _ sent: (step: TenantPersonStep, form: SentForm)? = nil, errors: FieldErrors = [:],
        refusal: Refusal? = nil
    ) async throws -> Response {
        let tenant = try await tenantRow().tenant
        let id = try id("person", Person.self)
        let (now, context) = (now, self)
        let step = sent?.step
        let isForm = step == .roles
        let view = try await withTenant { database in
            try await database.read { snapshot -> TenantPersonPage? in
                guard let person = try snapshot.person(id), let row = try snapshot.personRow(id, at: now)
                else {
                    return nil
                }
                var shown = errors
                if let refusal, isForm { shown.add(refusal.sentence, to: "") }
                let roles = isForm ? sent?.form.values["roles"] ?? [] : person.roles.map(\.rawValue)
                return TenantPersonPage(
                    frame: context.frame(title: person.name), tenant: tenant, person: person,
                    line: PersonLine(row, ofTenant: tenant.slug, clock: context.clock),
                    duties: try snapshot.duties(of: id),
                    sessions: try snapshot.sessions(of: id).map { context.session($0) }, roles: Set(roles),
                    errors: shown, sent: step,
                    problem: refusal.flatMap {
                        isForm ? nil : Notice($0.sentence, title: "Not done", tone: .bad)
                    })
            }
        }
        guard let view else { throw WebRefusal.notFound }
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }

    private func session(_ session: Session) -> SessionRow {
        SessionRow(
            device: Browser(userAgent: session.userAgent).description, address: session.address,
            begun: clock.moment(session.createdAt), lastUsed: clock.moment(session.seenAt))
    }

    /// Decides about one person in one transaction of the tenant, and then puts it on the server's record too; what a rule
    /// refuses is said on the person's page.
    func decide(
        _ step: TenantPersonStep, _ kind: Administration.Kind, _ form: SentForm, _ fields: FormReader,
        saying words: @Sendable (Person) -> String,
        _ decide: @escaping @Sendable (Person, Steward, TenantTransaction) throws -> Activity
    ) async throws -> Response {
        let tenant = try await tenantRow().tenant
        let id = try id("person", Person.self)
        guard fields.isValid else { return try await tenantPersonPage((step, form), errors: fields.errors) }
        let steward = steward
        do {
            let (person, activity) = try await withTenant { database in
                try await database.write { transaction in
                    guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
                    return (person, try decide(person, steward, transaction))
                }
            }
            let act = act(
                kind, on: tenant.slug, "\(activity.sentence) at \(tenant.name)", detail: activity.detail)
            try await control.write { try $0.record(act) }
            return redirect(
                to: .admin(.tenantPerson(tenant.slug, id)), flash: Flash(words(person)))
        } catch let refusal as Refusal {
            return try await tenantPersonPage((step, form), refusal: refusal)
        }
    }
}
