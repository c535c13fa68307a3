import Domain

/// The rule of one tier in words.
struct TierRuleLine: Sendable {
    let tier: Tier
    let rule: TierRule
    let edit: Path

    init(_ tier: Tier, _ rule: TierRule, tenant: Slug) {
        self.tier = tier
        self.rule = rule
        edit = .coordinator(tenant, .tierRule(tier.id))
    }

    var isOff: Bool { rule.hasNoEntry && rule.exitLine == nil }
    var editLabel: String { "Change the rule for \(tier.name)" }
    var exit: String { rule.exitLine ?? "Nobody is proposed for the tier beneath." }
}
