import Domain
import Foundation
import Hummingbird
import Store
import Views

/// How an administrator lets somebody into a tenant, or sends them their link once more.
func addTenantPersonInvitations(to site: Site) {
    site.administrator.get("tenants/:tenant/people/new") { context in
        var values = FieldValues()
        values["time-zone"] = try await context.withTenant { tenant in
            try await tenant.read { try $0.program().timeZone.identifier }
        }
        return try await context.tenantPersonInvitation(values)
    }
    site.administrator.post("tenants/:tenant/people/new") { context, form in
        var fields = FormReader(form)
        let entry = fields.person()
        let roles = Set(fields.choices("roles", Role.self, required: true))
        if !roles.isSubset(of: Set(PersonInvitation.roles)) { fields.reject("roles", "Choose from the list") }
        guard fields.isValid, let entry else {
            return try await context.tenantPersonInvitation(FieldValues(form.values), errors: fields.errors)
        }
        do {
            return try await context.invite { transaction, steward in
                try transaction.admit(entry, as: roles, steward)
            }
        } catch let refusal as Refusal {
            return try await context.tenantPersonInvitation(FieldValues(form.values), refusal: refusal)
        }
    }
    site.administrator.post("tenants/:tenant/people/:person/invite") { context, form in
        let id = try context.id("person", Person.self)
        do {
            return try await context.invite { _, _ in id }
        } catch let refusal as Refusal {
            return try await context.tenantPersonPage((.invite, form), refusal: refusal)
        }
    }
}

extension AdministratorContext {
    fileprivate func tenantPersonInvitation(
        _ values: FieldValues, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        var all = errors
        if let refusal { all.add(refusal.sentence, to: "") }
        let view = TenantPersonInvitation(
            frame: frame(title: "Invite somebody"), tenant: try await tenantRow().tenant, values: values,
            errors: all)
        let status = refusal.map { WebRefusal($0).status } ?? (all.isEmpty ? .ok : .unprocessableContent)
        return page(view, status: status)
    }

    /// Invites whom `choose` names, with the letter and the record; then back to them, or, where no mail server takes the
    /// letter, on to the page with the address.
    fileprivate func invite(
        _ choose: @escaping @Sendable (TenantTransaction, Steward) throws -> ID<Person>
    ) async throws -> Response {
        let tenant = try await tenantRow().tenant
        let (steward, desk) = (steward, InvitationDesk(self, for: tenant.slug))
        let (person, address) = try await withTenant { database in
            let (person, link) = try await database.write { transaction in
                let id = try choose(transaction, steward)
                let link = try desk.invite(id, steward, in: transaction)
                guard let person = try transaction.person(id) else { throw WebRefusal.notFound }
                return (person, link)
            }
            let services = visit.services
            let address =
                services.settings.sendsMail
                ? nil : try await services.linkAddress(.signIn(link), of: database)
            return (person, address)
        }
        let roles = person.roles.sorted().map(\.title).joined(separator: " and ")
        let act = act(
            .personInvited, on: tenant.slug, "invited \(person.name) to \(tenant.name) as \(roles)",
            detail: person.mail.text)
        try await control.write { try $0.record(act) }
        guard let address else {
            return redirect(
                to: .admin(.tenantPerson(tenant.slug, person.id)),
                flash: Flash("A link for \(person.name) is in the mail; an older one no longer works."))
        }
        return secret(
            InvitationMade(
                frame: frame(title: "\(person.name) is invited"), title: "\(person.name) is invited",
                sentence:
                    "The invitation lies in the outbox of \(tenant.name). An older link no longer works.",
                facts: FactList([
                    Fact("Person", person.name, note: person.mail.text), Fact("Roles", roles),
                ]), address: address,
                breadcrumbs: [
                    Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))),
                    Breadcrumb("People", .admin(.tenantPeople(tenant.slug, .none))),
                ],
                next: ActionLink(
                    "Go to \(person.name)", .admin(.tenantPerson(tenant.slug, person.id)), tone: .accent)))
    }
}
