import Domain
import Hummingbird
import Store
import Views

/// Another name for a tenant; its short name stays, since it stands in every address.
func addTenantRenaming(to site: Site) {
    site.administrator.post("tenants/:tenant/rename") { context, form in
        var fields = FormReader(form)
        let name = fields.line("new-name", max: 100)
        var entry = TenantPage.Entry()
        entry.newName = form["new-name"] ?? ""
        guard fields.isValid else {
            return try await context.tenantPage(entry: entry, renameErrors: fields.errors)
        }
        do {
            return try await context.rename(to: name)
        } catch let refusal as Refusal {
            fields.reject("new-name", refusal.sentence)
            return try await context.tenantPage(entry: entry, renameErrors: fields.errors)
        }
    }
}

extension AdministratorContext {
    /// The tenant's file first: cut short, the old name stays on the server, and the same form finishes it.
    fileprivate func rename(to name: String) async throws -> Response {
        let tenant = try await tenantRow().tenant
        let (administrator, now) = (administrator.name, now)
        let renaming = try await withTenant { database in
            try await database.write { transaction in
                let renaming = try tenant.rename(
                    to: name, program: try transaction.program().name, by: administrator, at: now)
                try transaction.save(renaming)
                return renaming
            }
        }
        let act = act(
            .tenantRenamed, on: tenant.slug, "renamed the tenant \(tenant.name)",
            detail: "name: \(tenant.name) → \(name)")
        try await control.write { transaction in
            try transaction.save(renaming)
            try transaction.record(act)
        }
        visit.services.directory.forget(tenant.slug)
        return redirect(
            to: .admin(.tenant(tenant.slug)), flash: Flash("It is called \(name) from now on"))
    }
}
