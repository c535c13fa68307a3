package import Domain

/// The form in which a coordinator changes what the administrator left open in a tier.
package struct OpenTierForm: Sendable {
    let frame: Frame
    let tenant: Slug
    let tier: Tier
    let fields: TierFields
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, tier: Tier, open: Set<TierField>, entry: TierFields.Entry,
        errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.tier = tier
        fields = TierFields(entry, fields: open, errors: errors)
        self.errors = errors
    }

    var back: Path { .coordinator(tenant, .tiers) }
    var action: Path { .coordinator(tenant, .tierEdit(tier.id)) }
}
