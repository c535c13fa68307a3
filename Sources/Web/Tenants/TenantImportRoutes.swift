import Domain
import Hummingbird
import Store
import Views

/// Taking in an exported tenant.
func addTenantImports(to site: Site) {
    site.administrator.get("import") { context in
        context.page(
            TenantImport(
                frame: context.frame(title: "Import a tenant"),
                mostMegabytes: AdministratorContext.mostMegabytes))
    }
    site.administrator.upload(
        "import", body: .upload(megabytes: AdministratorContext.mostMegabytes)
    ) { context, form, file in
        var fields = FormReader(form)
        let typed = fields.line("slug", max: 40, required: false)
        if !typed.isEmpty, Slug(typed) == nil {
            fields.reject(
                "slug", "2 to 40 of a to z, 0 to 9 and inner hyphens, and no word that addresses need")
        }
        let name = fields.line("name", max: 100, required: false)
        if file == nil { fields.reject("file", "Choose the exported file") }
        if fields.isValid, let file {
            do {
                return try await context.takeIn(
                    file, as: Slug(typed), name: name, closed: fields.flag("closed"))
            } catch let fault as BackupFault {
                fields.reject("file", fault.description)
            } catch StoreFault.tenantExists(let slug) {
                fields.reject("slug", "There is a tenant “\(slug)” already")
            } catch let fault as StoreFault {
                fields.reject("file", fault.description)
            }
        }
        let view = TenantImport(
            frame: context.frame(title: "Import a tenant"),
            mostMegabytes: AdministratorContext.mostMegabytes, slug: form["slug"] ?? "",
            name: form["name"] ?? "", isClosed: fields.flag("closed"), errors: fields.errors)
        return context.page(view, status: .unprocessableContent)
    }
}

extension AdministratorContext {
    fileprivate static let mostMegabytes = 1024

    /// - Throws: `BackupFault` or `StoreFault` that says why it can't be taken in.
    fileprivate func takeIn(
        _ file: ArrivedFile, as slug: Slug?, name: String, closed: Bool
    ) async throws -> Response {
        let services = visit.services
        let copy = try services.arrivals.newPath()
        defer { DiskFile(copy).removeIfThere() }
        let (manifest, facts) = try await aside {
            let (manifest, _, facts) = try TenantArchive(file.path).unpack(to: copy)
            return (manifest, facts)
        }
        guard let slug = slug ?? Slug(facts.slug) else {
            throw BackupFault("Its manifest names no tenant.")
        }
        var tenant = facts.tenant(as: slug)
        if closed, let suspension = try tenant.suspend(because: "It was moved here and is being checked.") {
            tenant = suspension.tenant
        }
        let renaming =
            name.isEmpty || name == tenant.name
            ? nil : try tenant.rename(to: name, program: tenant.name, by: administrator.name, at: now)
        if let renaming { tenant = renaming.tenant }
        let act = act(
            .tenantTakenIn, on: slug, "took in the tenant \(tenant.name)",
            detail: "\(facts.slug), as it was on \(clock.moment(manifest.madeAt))")
        try await services.intake.take(copy, as: tenant, rename: renaming, at: now, act: act)
        services.directory.forget(slug)
        return redirect(
            to: .admin(.tenant(slug)), flash: Flash("\(tenant.name) is here; its people sign in anew"))
    }
}
