package import Domain

/// Which template a tenant follows, as the form on its page has it, and what it does otherwise.
package struct TemplateChoice: Sendable {
    let tenant: Slug
    let templates: [FieldChoice]
    let version: TierTemplateVersion?
    let newest: Int
    let open: Set<TierField>
    /// "Active: 4 → 3 calls a quarter".
    let deviations: [String]

    /// - Parameter version: the one that it follows; nil for tiers of its own, of which `open` may be changed.
    package init(
        tenant: Slug, templates: [TierTemplate], version: TierTemplateVersion?, newest: Int,
        open: Set<TierField>, deviations: [String]
    ) {
        self.tenant = tenant
        self.templates = templates.map { FieldChoice($0.id.description, $0.name) }
        self.version = version
        self.newest = newest
        self.open = open
        self.deviations = deviations
    }

    var value: String { version?.template.id.description ?? "" }

    var sentence: String {
        guard let version else { return "It has tiers of its own." }
        let state = version.number < newest ? "; the newest is \(newest)" : ""
        return "It follows \(version.template.name), version \(version.number)\(state)."
    }

    var openChoices: [FieldChoice] { TierField.allCases.map { FieldChoice($0.rawValue, $0.title) } }
    var openValues: Set<String> { version == nil ? Set(open.map(\.rawValue)) : [] }
}
