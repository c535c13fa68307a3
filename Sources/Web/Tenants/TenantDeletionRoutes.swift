import Domain
import Hummingbird
import Store
import Views

/// Closing a tenant to be deleted, and keeping it after all.
func addTenantDeletion(to site: Site) {
    site.administrator.get("tenants/:tenant/delete") { context in
        try await context.tenantDeletion()
    }
    site.administrator.post("tenants/:tenant/delete") { context, form in
        let typed = FormReader(form).form["confirm"]?.trimmed ?? ""
        do {
            return try await context.delete(typed: typed)
        } catch let refusal as Refusal {
            return try await context.tenantDeletion(typed: typed, refusal: refusal)
        }
    }
    site.administrator.post("tenants/:tenant/keep") { context, _ in
        let (tenant, now) = (try await context.tenantRow().tenant, context.now)
        let act = context.act(.tenantKept, on: tenant.slug, "kept the tenant \(tenant.name)")
        let isNew = try await context.control.write { transaction in
            guard let reprieve = try transaction.tenant(tenant.slug)?.keep(at: now) else { return false }
            try transaction.save(reprieve)
            try transaction.record(act)
            return true
        }
        return context.settled(tenant, isNew ? "\(tenant.name) stays, as it was" : nil)
    }
}

extension AdministratorContext {
    fileprivate func tenantDeletion(
        typed: String = "", refusal: Refusal? = nil
    ) async throws -> Response {
        let row = try await tenantRow()
        var errors = FieldErrors()
        if let refusal { errors.add(refusal.sentence, to: "confirm") }
        return page(
            TenantDeletion(
                frame: frame(title: "Delete \(row.tenant.name)"), tenant: row.tenant, line: row.line(clock),
                typed: typed, errors: errors, clock: clock),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// - Throws: `Refusal` when something else was typed than the short name.
    fileprivate func delete(typed: String) async throws -> Response {
        let (tenant, now) = (try await tenantRow().tenant, now)
        let act = act(
            .tenantDeletionOrdered, on: tenant.slug,
            "closed the tenant \(tenant.name), to be deleted in \(Tenant.graceDays) days")
        let isNew = try await control.write { transaction in
            guard let deletion = try transaction.tenant(tenant.slug)?.delete(typed: typed, at: now) else {
                return false
            }
            try transaction.save(deletion)
            try transaction.record(act)
            return true
        }
        return settled(
            tenant, isNew ? "\(tenant.name) is closed, and deleted in \(Tenant.graceDays) days" : nil)
    }
}
