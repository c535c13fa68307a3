/// The program's tiers with the rule of each.
package struct TierRules: Sendable {
    /// Most committed first.
    package let tiers: [Tier]
    private let rules: [ID<Tier>: TierRule]

    package init(_ tiers: [Tier], _ rules: [ID<Tier>: TierRule]) {
        self.tiers = tiers.sorted { $0.position < $1.position }
        self.rules = rules
    }

    package subscript(tier: ID<Tier>) -> TierRule { rules[tier] ?? TierRule() }

    /// The next step for a reference, one at a time; nil where they are right where they are.
    ///
    /// Nobody is proposed for anything while they rest. Up goes nobody who set limits of their own, since they want to give
    /// less. Down goes nobody for what they or others said: only for how much they gave.
    package func proposal(for candidate: TierCandidate, on day: Day) -> TierProposal? {
        guard !candidate.isPaused(on: day), let place = tiers.firstIndex(where: { $0.id == candidate.tier })
        else { return nil }
        if place > 0, candidate.ownLimits == OwnLimits() {
            let above = tiers[place - 1]
            if let reasons = entry(to: above, from: tiers[place], candidate, day) {
                return TierProposal(
                    reference: candidate.reference, from: tiers[place], to: above, direction: .up,
                    reasons: reasons)
            }
        }
        if place + 1 < tiers.count, let reasons = exit(from: tiers[place], candidate.record, day) {
            return TierProposal(
                reference: candidate.reference, from: tiers[place], to: tiers[place + 1], direction: .down,
                reasons: reasons)
        }
        return nil
    }

    /// Why the rule of the tier above is met; nil where it is not, or asks for nothing at all.
    private func entry(to tier: Tier, from current: Tier, _ candidate: TierCandidate, _ day: Day) -> [String]?
    {
        let (rule, record) = (self[tier.id], candidate.record)
        guard !rule.hasNoEntry else { return nil }
        var reasons: [String] = []
        if let asked = rule.calls {
            guard record.calls >= asked else { return nil }
            reasons.append(
                "\(TierRule.engagements(record.calls)) in the last 12 months; \(tier.name) asks for \(asked)")
        }
        if let asked = rule.rating {
            guard let rating = record.rating, rating >= asked else { return nil }
            reasons.append(
                "Rated \(TierRule.stars(rating)) of 5 on average over \(record.answers) answers; "
                    + "\(tier.name) asks for \(TierRule.stars(asked))")
        }
        if let asked = rule.months {
            let months = record.months(on: day)
            guard months >= asked else { return nil }
            reasons.append(
                "In \(current.name) since \(record.since.spelled), \(TierRule.months(months)); \(tier.name) asks for "
                    + "\(asked)")
        }
        if let asked = rule.seniority {
            guard let seniority = candidate.seniority, seniority.isAtLeast(asked) else { return nil }
            reasons.append(
                "\(seniority.title.capitalizedStart); \(tier.name) asks for \(asked.title) or higher")
        }
        return reasons
    }

    private func exit(from tier: Tier, _ record: TierRecord, _ day: Day) -> [String]? {
        let rule = self[tier.id]
        let months = record.months(on: day)
        guard let asked = rule.staysWith, record.calls < asked, months >= rule.staysFor else { return nil }
        return [
            "\(TierRule.engagements(record.calls)) in the last 12 months; members of \(tier.name) give \(asked) or more",
            Self.asked(record.asks),
            "In \(tier.name) since \(record.since.spelled), \(TierRule.months(months))",
        ]
    }

    /// Who was not asked can't have given anything: the coordinator should see that first.
    private static func asked(_ count: Int) -> String {
        switch count {
        case 0: "Nobody asked them in that time: ask them before you move them"
        case 1: "Asked once in that time"
        default: "Asked \(count) times in that time"
        }
    }
}

extension String {
    fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
