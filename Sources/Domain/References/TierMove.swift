/// A reference moved to another tier, with the limits and benefits that come with it.
package struct TierMove: Sendable {
    package let reference: ID<Reference>
    package let tier: Tier
    /// Own limits afterwards: none above the new tier's.
    package let ownLimits: OwnLimits
    package let activity: Activity
    package let letters: [Letter]

    /// Longest word of a coordinator to the reference, in characters.
    package static let longestWord = 1000
}

extension Reference {
    /// - Parameters:
    ///   - seen: the tier on the page that the form was sent from.
    ///   - reason: kept on the record.
    ///   - tells: whether the reference is written to.
    ///   - word: what the coordinator adds to that letter; may be empty.
    package func move(
        to tier: Tier, seen: ID<Tier>?, reason: String, tells: Bool, word: String = "", _ act: Act
    ) throws(Refusal) -> TierMove {
        guard seen == self.tier.id else {
            throw Refusal(
                .stale,
                "Somebody moved \(contact.name) while you were looking: they are in the tier \(self.tier.name) now."
            )
        }
        guard tier.id != self.tier.id else {
            throw Refusal(.outOfStep, "\(contact.name) is in the tier \(tier.name) already.")
        }
        guard standing != .left else {
            throw Refusal(.outOfStep, "\(contact.name) left the program; a tier means nothing to them now.")
        }
        let reason = reason.trimmingBlanks
        return TierMove(
            reference: id, tier: tier, ownLimits: ownLimits.under(tier.limits),
            activity: Activity(
                at: act.at, by: act.by, kind: .referenceChanged, reference: id, account: account.id,
                sentence: "moved \(contact.name) from \(self.tier.name) to \(tier.name)", detail: reason),
            letters: tells ? [letter(about: tier, word.trimmingBlanks, from: act.by)] : [])
    }

    /// A tier that asks for less is told of in other words than one that asks for more: thanks first, and no blame.
    private func letter(about tier: Tier, _ word: String, from coordinator: Contact) -> Letter {
        let difference = TierDifference(from: self.tier, to: tier, takesNoRewards: takesNoRewards)
        let benefits = takesNoRewards ? [] : tier.benefits.map { "• \($0.title)" }
        return Letter(
            difference.isEasing ? .tierEased : .tierMoved, to: contact, from: coordinator,
            facts: [
                .tier: tier.name, .quarterLimit: "\(tier.limits.quarter)", .yearLimit: "\(tier.limits.year)",
                .benefits: benefits.joined(separator: "\n"), .note: word,
                .change: difference.lines.map { "• \($0)" }.joined(separator: "\n"),
            ])
    }
}
