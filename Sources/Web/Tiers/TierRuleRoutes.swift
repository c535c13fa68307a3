import Domain
import Hummingbird
import Store
import Views

/// The rule that proposes references for a tier, and members of it for the one beneath.
func addTierRules(to site: Site) {
    site.coordinator.get("tiers/:tier/rule") { context in try await context.tierRule() }
    site.coordinator.post("tiers/:tier/rule") { context, form in
        let id = try context.id("tier", Tier.self)
        var fields = FormReader(form)
        let rule = fields.tierRule()
        guard let rule, fields.isValid else { return try await context.tierRule(form, errors: fields.errors) }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                let rules = try transaction.tierRules()
                guard let tier = rules.tiers.dropLast().first(where: { $0.id == id }) else {
                    throw WebRefusal.notFound
                }
                try transaction.save(
                    try tier.change(rules[id], to: rule, seen: form["seen"] ?? "", act))
            }
        } catch let refusal as Refusal {
            return try await context.tierRule(form, refusal: refusal)
        }
        return context.redirect(
            to: .coordinator(context.slug, .tierMoves(.none)), flash: Flash("The rule is saved."))
    }
}

extension PortalContext<CoordinatorPortal> {
    /// The form; not there for the last tier, which nobody is proposed for from beneath and nobody falls out of.
    fileprivate func tierRule(
        _ form: SentForm? = nil, errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let id = try id("tier", Tier.self)
        let rules = try await tenant.read { try $0.tierRules() }
        guard let place = rules.tiers.firstIndex(where: { $0.id == id }), place + 1 < rules.tiers.count else {
            throw WebRefusal.notFound
        }
        var shown = errors
        if let refusal { shown.add(refusal.sentence, to: "") }
        let isStale = refusal?.kind == .stale
        let tier = rules.tiers[place]
        let page = TierRuleForm(
            frame: frame(title: "The rule for \(tier.name)"), tenant: slug, tier: tier,
            beneath: rules.tiers[place + 1], rule: rules[id],
            typed: isStale ? nil : form.map { FieldValues($0.values) }, mark: isStale ? nil : form?["seen"],
            errors: shown)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }
}

extension FormReader {
    /// Nil where something is wrong with it.
    fileprivate mutating func tierRule() -> TierRule? {
        let calls = integer(TierRuleForm.calls, in: TierRule.callRange, required: false)
        let rating = stars(TierRuleForm.rating)
        let months = integer(TierRuleForm.months, in: TierRule.monthRange, required: false)
        let seniority = choice(TierRuleForm.seniority, Seniority.self, required: false)
        let staysWith = integer(TierRuleForm.staysWith, in: TierRule.callRange, required: false)
        guard let staysFor = integer(TierRuleForm.staysFor, in: TierRule.monthRange) else { return nil }
        return TierRule(
            calls: calls, rating: rating, months: months, seniority: seniority, staysWith: staysWith,
            staysFor: staysFor)
    }

    /// Tenths of a star: "4" and "4.0" are 40.
    private mutating func stars(_ name: String) -> Int? {
        let text = line(name, max: 4, required: false).replacing(",", with: ".")
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let tenths: Int? =
            switch parts.count {
            case 1: Int(parts[0]).map { $0 * 10 }
            case 2 where parts[1].count == 1:
                Int(parts[0]).flatMap { whole in Int(parts[1]).map { whole * 10 + $0 } }
            default: nil
            }
        guard let tenths, TierRule.ratingRange.contains(tenths) else {
            reject(name, "Stars from 1.0 to 5.0, such as 4.0")
            return nil
        }
        return tenths
    }
}
