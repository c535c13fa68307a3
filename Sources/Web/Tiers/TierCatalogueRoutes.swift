import Domain
import Hummingbird
import Store
import Views

/// The catalogue of tier templates.
func addTierCatalogue(to site: Site) {
    site.administrator.get("tiers/catalogue") { context in
        try await context.tierCatalogue(FormReader(SentForm()))
    }
    site.administrator.post("tiers/catalogue") { context, form in
        var fields = FormReader(form)
        let name = fields.line("name", max: 60)
        let id = fields.id("model", TierTemplate.self)
        guard fields.isValid, let id else { return try await context.tierCatalogue(fields) }
        let act = context.act(.tierTemplateAdded, "added the template \(name)")
        do {
            let added = try await context.control.write { transaction in
                guard let model = try transaction.newestVersion(of: id) else {
                    throw Refusal(.invalid, "Choose a template that it begins like.")
                }
                return try transaction.addTierTemplate(name, like: model, act)
            }
            return context.redirect(
                to: .admin(.tierTemplate(number: added.number, .none)), flash: Flash("\(name) is added"))
        } catch let refusal as Refusal {
            fields.reject("name", refusal.sentence)
            return try await context.tierCatalogue(fields)
        }
    }
}

extension AdministratorContext {
    fileprivate func tierCatalogue(_ fields: FormReader) async throws -> Response {
        let rows = try await control.read { try $0.tierTemplates() }
        let view = TierCatalogue(
            frame: frame(title: "Catalogue of tiers"),
            lines: rows.map {
                TierCatalogue.Line(
                    $0.newest, followers: $0.followers, behind: $0.behind, changedBy: $0.changedBy,
                    changed: clock.time($0.changedAt))
            },
            models: rows.map {
                FieldChoice($0.newest.template.id.description, $0.newest.template.name)
            }, name: fields.form["name"] ?? "", model: fields.form["model"] ?? "", errors: fields.errors)
        return page(view, status: fields.isValid ? .ok : .unprocessableContent)
    }
}
