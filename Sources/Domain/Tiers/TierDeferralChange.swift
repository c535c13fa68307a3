/// A move put off, or proposed again before its day: nil for the deferral.
package struct TierDeferralChange: Sendable {
    package let reference: ID<Reference>
    package let deferral: TierDeferral?
    package let by: ID<Person>
    package let activity: Activity
}

extension TierRules {
    /// The proposal that a form was drawn from, if it still stands.
    ///
    /// - Parameter seen: its mark.
    package func standing(
        for candidate: TierCandidate, seen: String, on day: Day
    ) throws(Refusal) -> TierProposal {
        guard let proposal = proposal(for: candidate, on: day), proposal.mark == seen else {
            throw Refusal(
                .stale,
                "\(candidate.name) was moved, or what the rules ask is not met any more. Nothing was changed."
            )
        }
        guard !candidate.isDeferred(on: day) else {
            throw Refusal(
                .stale, "Somebody put the move of \(candidate.name) off meanwhile. Nothing was changed.")
        }
        return proposal
    }

    package func putOff(
        _ candidate: TierCandidate, seen: String, until: Day, reason: String, _ act: Act, today: Day
    ) throws(Refusal) -> TierDeferralChange {
        let proposal = try standing(for: candidate, seen: seen, on: today)
        guard until > today, until <= today.adding(days: TierDeferral.mostDays) else {
            throw Refusal(.invalid, "Choose a day after today, within two years.")
        }
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else {
            throw Refusal(.invalid, "Say why: the next coordinator will want to know.")
        }
        return TierDeferralChange(
            reference: candidate.reference,
            deferral: TierDeferral(until: until, reason: reason, by: act.by.name, at: act.at), by: act.by.id,
            activity: Activity(
                at: act.at, by: act.by, kind: .referenceChanged, reference: candidate.reference,
                sentence:
                    "left \(candidate.name) in \(proposal.from.name) until \(until.spelled), rather than \(proposal.to.name)",
                detail: reason))
    }

    /// Ends a deferral before its day.
    package func proposeAgain(
        _ candidate: TierCandidate, _ act: Act, today: Day
    ) throws(Refusal) -> TierDeferralChange {
        guard candidate.isDeferred(on: today) else {
            throw Refusal(.outOfStep, "No move of \(candidate.name) is put off.")
        }
        return TierDeferralChange(
            reference: candidate.reference, deferral: nil, by: act.by.id,
            activity: Activity(
                at: act.at, by: act.by, kind: .referenceChanged, reference: candidate.reference,
                sentence: "lets the rules propose a move of \(candidate.name) again"))
    }
}
