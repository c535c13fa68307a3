package import Domain

/// The form of one tier of a template, or of one that is added to it.
package struct TemplateTierForm: Sendable {
    let frame: Frame
    let template: TierTemplate
    /// Counted from 1; the one after the last adds a tier.
    let place: Int
    /// Nil for one that is added.
    let tierName: String?
    let name: String
    /// The version that the form was drawn with.
    let seen: Int
    let fields: TierFields
    let errors: FieldErrors
    let canBeRemoved: Bool

    package init(
        frame: Frame, template: TierTemplate, place: Int, tierName: String?, name: String, seen: Int,
        entry: TierFields.Entry, canBeRemoved: Bool, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.template = template
        self.place = place
        self.tierName = tierName
        self.name = name
        self.seen = seen
        fields = TierFields(entry, errors: errors)
        self.canBeRemoved = canBeRemoved
        self.errors = errors
    }

    var title: String { tierName.map { "Change the tier \($0)" } ?? "Add a tier" }
    var back: Path { .admin(.tierTemplate(number: template.id.number, .none)) }
    var action: Path { .admin(.templateTier(number: template.id.number, place: place)) }

    var remove: ButtonForm? {
        guard canBeRemoved, let tierName else { return nil }
        return ButtonForm(
            "Take it out", action: .admin(.removeTemplateTier(number: template.id.number, place: place)),
            tone: .bad, fields: [HiddenField("seen", "\(seen)")],
            confirm: "Take \(tierName) out of the template? Tenants that have it keep it.")
    }
}
