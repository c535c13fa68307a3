import Domain
import Foundation
import Views

/// Reads the form that makes a tenant.
struct TenantForm {
    private(set) var entry = NewTenant.Entry()
    private var fields: FormReader
    /// Nil while something is wrong.
    private(set) var wish: TenantDesk.Wish?

    var errors: FieldErrors { fields.errors }

    init(_ form: SentForm) {
        fields = FormReader(form)
        entry.name = form["name"] ?? ""
        entry.slug = form["slug"] ?? ""
        entry.timeZone = form["time-zone"] ?? ""
        entry.currency = form["currency"] ?? ""
        entry.template = form["template"] ?? ""
        entry.coordinatorName = form["coordinator-name"] ?? ""
        entry.coordinatorMail = form["coordinator-mail"] ?? ""
        let name = fields.line("name", max: 100)
        let slug = slug(for: name)
        let zone = fields.line("time-zone", max: 60)
        let timeZone = TimeZone.knownTimeZoneIdentifiers.contains(zone) ? TimeZone(identifier: zone) : nil
        if timeZone == nil, !zone.isEmpty { fields.reject("time-zone", "Choose one of the list") }
        let currency = fields.line("currency", max: 3)
        if !currency.isEmpty, !Currency.codes.contains(currency) {
            fields.reject("currency", "Choose one of the list")
        }
        let template = fields.id("template", TierTemplate.self, required: false)
        let coordinatorName = fields.line("coordinator-name", max: 100)
        let coordinatorMail = fields.mail("coordinator-mail")
        guard fields.isValid, let slug, let timeZone, let coordinatorMail else { return }
        wish = TenantDesk.Wish(
            slug: slug, name: name, timeZone: timeZone, currency: currency, template: template,
            coordinatorName: coordinatorName,
            coordinatorMail: coordinatorMail)
    }

    /// Says that the short name is taken, and puts it into its field so that it can be changed.
    mutating func rejectTaken(_ slug: Slug) {
        entry.slug = slug.text
        fields.reject("slug", "There is a tenant “\(slug)” already. Choose another short name.")
    }

    private mutating func slug(for name: String) -> Slug? {
        let typed = fields.line("slug", max: 40, required: false).lowercased()
        if Slug.reserved.contains(typed) {
            fields.reject("slug", "“\(typed)” is a word that the server keeps for itself. Choose another.")
            return nil
        }
        if let slug = typed.isEmpty ? Slug(suggestedFor: name) : Slug(typed) { return slug }
        guard !name.isEmpty || !typed.isEmpty else { return nil }
        if fields.errors["slug"] == nil {
            fields.reject("slug", "Type 2 to 40 letters a to z, digits or inner hyphens")
        }
        return nil
    }
}
