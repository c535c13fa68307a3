import Domain
import Hummingbird
import Store
import Views

/// Where the tiers of one tenant come from: a template of the catalogue, or its own.
func addTenantTemplates(to site: Site) {
    site.administrator.post("tenants/:tenant/template") { context, form in
        var fields = FormReader(form)
        let id = fields.id("template", TierTemplate.self, required: false)
        let open = Set(fields.choices("open", TierField.self))
        guard fields.isValid else { throw WebRefusal.badForm }
        let tenant = try await context.tenantRow().tenant
        var version: TierTemplateVersion?
        if let id {
            version = try await context.control.read { try $0.newestVersion(of: id) }
            guard version != nil else { throw Refusal(.invalid, "There is no such template any more.") }
        }
        let chosen = version
        let sentence = chosen.map { "has \(tenant.name) follow the template \($0.template.name)" }
        let detail = chosen == nil ? TierField.allCases.filter { open.contains($0) }.map(\.title) : []
        let act = context.act(
            .tierTemplateChosen, on: tenant.slug, sentence ?? "lets \(tenant.name) have tiers of its own",
            detail: detail.isEmpty ? "" : "Open: " + detail.joined(separator: ", "))
        try await context.control.write {
            try $0.setTiers(of: tenant.slug, following: chosen, open: open, act)
        }
        return context.redirect(
            to: .admin(.tenant(tenant.slug)),
            flash: Flash(
                chosen.map { "It follows \($0.template.name). Publish the template to bring it in line." }
                    ?? "It has tiers of its own"))
    }
}
