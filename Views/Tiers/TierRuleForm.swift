package import Domain

/// The form of a tier's rule: every part may be left empty, then it is not asked for.
package struct TierRuleForm: Sendable {
    let frame: Frame
    let tenant: Slug
    let tier: Tier
    let beneath: Tier
    let mark: String
    let values: FieldValues
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, tier: Tier, beneath: Tier, rule: TierRule, typed: FieldValues? = nil,
        mark: String? = nil, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.tier = tier
        self.beneath = beneath
        self.mark = mark ?? rule.mark
        self.errors = errors
        values =
            typed
            ?? FieldValues([
                Self.calls: [Self.text(rule.calls)],
                Self.rating: [rule.rating.map(TierRule.stars) ?? ""],
                Self.months: [Self.text(rule.months)], Self.seniority: [rule.seniority?.rawValue ?? ""],
                Self.staysWith: [Self.text(rule.staysWith)], Self.staysFor: ["\(rule.staysFor)"],
            ])
    }

    package static let calls = "calls"
    package static let rating = "rating"
    package static let months = "months"
    package static let seniority = "seniority"
    package static let staysWith = "stays-with"
    package static let staysFor = "stays-for"

    var title: String { "The rule for \(tier.name)" }
    var action: Path { .coordinator(tenant, .tierRule(tier.id)) }
    var back: Path { .coordinator(tenant, .tierMoves(.none)) }

    var crumbs: [Breadcrumb] {
        [Breadcrumb("Tiers", .coordinator(tenant, .tiers)), Breadcrumb("Proposed moves", back)]
    }

    var up: String { "From \(beneath.name) up to \(tier.name)" }
    var down: String { "From \(tier.name) down to \(beneath.name)" }

    var entry: [any View] {
        [
            number("Engagements in the last 12 months, at least", Self.calls),
            TextField(
                "Rated on average, at least", name: Self.rating, value: values[Self.rating],
                hint:
                    "1.0 to 5.0 stars by prospects and AEs, over \(TierRule.fewestAnswers) answers or more.",
                error: errors[Self.rating], maxLength: 4),
            number("Months in \(beneath.name), at least", Self.months),
            SelectField(
                "Seniority, at least", name: Self.seniority, value: values[Self.seniority],
                choices: Seniority.allCases.map { FieldChoice($0.rawValue, $0.title) }, prompt: "Any",
                error: errors[Self.seniority]),
        ]
    }

    var exit: [TextField] {
        [
            number("Fewer engagements in the last 12 months than", Self.staysWith),
            number("After months in \(tier.name)", Self.staysFor, isRequired: true),
        ]
    }

    private func number(_ label: String, _ name: String, isRequired: Bool = false) -> TextField {
        TextField(
            label, name: name, value: values[name], error: errors[name], isRequired: isRequired,
            kind: .number, maxLength: 3)
    }

    private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}
