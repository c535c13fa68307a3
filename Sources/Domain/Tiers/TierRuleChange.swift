/// A coordinator's change of the rule that proposes references for a tier or for the one beneath it.
package struct TierRuleChange: Sendable {
    package let tier: ID<Tier>
    package let rule: TierRule
    package let activity: Activity
}

extension Tier {
    /// - Parameters:
    ///   - before: the rule as it stands.
    ///   - seen: the mark of the rule that the form was drawn from.
    package func change(
        _ before: TierRule, to rule: TierRule, seen: String, _ act: Act
    ) throws(Refusal) -> TierRuleChange {
        guard seen == before.mark else {
            throw Refusal(
                .stale,
                "Somebody changed the rule of \(name) while you were looking. Look at it as it is now."
            )
        }
        guard rule != before else {
            throw Refusal(.outOfStep, "Nothing was changed: the rule of \(name) is like this already.")
        }
        return TierRuleChange(
            tier: id, rule: rule,
            activity: Activity(
                at: act.at, by: act.by, kind: .tierChanged, sentence: "changed the rule for \(name)",
                detail: (rule.entryLines.map { "moves up: \($0)" } + [
                    rule.exitLine.map { "moves down: \($0)" }
                ])
                .compactMap(\.self).joined(separator: "\n")))
    }
}
