import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// The administrator's tenants: the list, making one, inviting coordinators, suspending and resuming.
func addAdministratorTenants(to site: Site) {
    site.administrator.get("tenants") { context in
        let query = try context.query()
        return try await context.tenantList(
            TenantFilter(search: query.text("q"), state: query.choice("state")), page: query.page)
    }
    site.administrator.post("tenants/refresh") { context, form in
        let filter = TenantFilter(
            search: form["q"] ?? "", state: form["state"].flatMap(TenantFilter.State.init))
        let page = Int(form["page"] ?? "") ?? 1
        let rows = try await context.control.read { try $0.tenantRows(filter, page: page) }
        try await context.survey.look(at: rows.rows.map(\.tenant.slug), now: context.now)
        return context.redirect(
            to: .admin(.tenants(filter.query.setting("page", to: page > 1 ? "\(rows.page)" : ""))),
            flash: Flash("Looked into \(rows.rows.count) tenants"))
    }
    site.administrator.get("tenants/new") { context in
        let templates = try await context.templateChoices()
        var entry = NewTenant.Entry()
        entry.template = templates.first?.value ?? ""
        return context.page(
            NewTenant(frame: context.frame(title: "Create a tenant"), templates: templates, entry: entry))
    }
    site.administrator.post("tenants/new") { context, form in
        var fields = TenantForm(form)
        if let wish = fields.wish {
            do {
                let address = try await TenantDesk(context: context).create(wish)
                return context.created(wish, address: address)
            } catch StoreFault.tenantExists {
                fields.rejectTaken(wish.slug)
            }
        }
        return context.page(
            NewTenant(
                frame: context.frame(title: "Create a tenant"),
                templates: try await context.templateChoices(), entry: fields.entry, errors: fields.errors),
            status: .unprocessableContent)
    }
    site.administrator.get("tenants/:tenant") { context in
        try await context.tenantPage()
    }
    site.administrator.post("tenants/:tenant/suspend") { context, form in
        var fields = FormReader(form)
        let reason = fields.text("reason", max: 300)
        var entry = TenantPage.Entry()
        entry.reason = form["reason"] ?? ""
        guard fields.isValid else {
            return try await context.tenantPage(entry: entry, suspendErrors: fields.errors)
        }
        let tenant = try await context.tenantRow().tenant
        let act = context.act(
            .tenantSuspended, on: tenant.slug, "suspended the tenant \(tenant.name)", detail: reason)
        let isNew = try await context.control.write { transaction in
            guard let suspension = try transaction.tenant(tenant.slug)?.suspend(because: reason) else {
                return false
            }
            try transaction.save(suspension)
            try transaction.record(act)
            return true
        }
        return context.settled(tenant, isNew ? "\(tenant.name) is suspended" : nil)
    }
    site.administrator.post("tenants/:tenant/resume") { context, _ in
        let tenant = try await context.tenantRow().tenant
        let act = context.act(.tenantResumed, on: tenant.slug, "resumed the tenant \(tenant.name)")
        let isNew = try await context.control.write { transaction in
            guard let resumption = try transaction.tenant(tenant.slug)?.resume() else { return false }
            try transaction.save(resumption)
            try transaction.record(act)
            return true
        }
        return context.settled(tenant, isNew ? "\(tenant.name) is open to its people again" : nil)
    }
    site.administrator.post("tenants/:tenant/coordinators") { context, form in
        var fields = FormReader(form)
        let name = fields.line("name", max: 100)
        let mail = fields.mail("mail")
        guard fields.isValid, let mail else {
            var entry = TenantPage.Entry()
            entry.name = form["name"] ?? ""
            entry.mail = form["mail"] ?? ""
            return try await context.tenantPage(entry: entry, inviteErrors: fields.errors)
        }
        let tenant = try await context.tenantRow().tenant
        let address = try await TenantDesk(context: context).inviteCoordinator(name, mail, to: tenant)
        return context.invited(name, mail, to: tenant, address: address)
    }
    site.administrator.post("tenants/:tenant/coordinators/:person/invitation") { context, _ in
        let tenant = try await context.tenantRow().tenant
        let id = try context.id("person", Person.self)
        let (person, address) = try await TenantDesk(context: context).inviteAgain(id, to: tenant)
        return context.invited(person.name, person.mail, to: tenant, address: address)
    }
}

extension AdministratorContext {
    /// The catalogue's templates, the oldest first.
    fileprivate func templateChoices() async throws -> [FieldChoice] {
        try await control.read { try $0.tierTemplates() }.map(\.newest.template)
            .sorted { $0.id.number < $1.id.number }
            .map { FieldChoice($0.id.description, $0.name) }
    }

    /// Back to the tenant's page after its standing changed, or was that way already.
    func settled(_ tenant: Tenant, _ sentence: String?) -> Response {
        visit.services.directory.forget(tenant.slug)
        let flash =
            sentence.map { Flash($0) } ?? Flash("It is that way already; nothing was changed", tone: .accent)
        return redirect(to: .admin(.tenant(tenant.slug)), flash: flash)
    }
}
