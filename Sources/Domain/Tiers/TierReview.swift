/// The whole program as the rules of tiers see it on a day: whom they propose to move, and whose move is put off.
package struct TierReview: Sendable {
    /// A reference with what is proposed for them.
    package struct Proposed: Sendable {
        package let candidate: TierCandidate
        package let proposal: TierProposal
    }

    /// Upwards first.
    package let proposed: [Proposed]
    package let deferred: [TierCandidate]
    private let members: [ID<Tier>: Int]

    package init(_ candidates: [TierCandidate], by rules: TierRules, on day: Day) {
        let proposed = candidates.filter { !$0.isDeferred(on: day) }.compactMap { candidate in
            rules.proposal(for: candidate, on: day).map { Proposed(candidate: candidate, proposal: $0) }
        }
        self.proposed = TierProposal.Direction.allCases.flatMap { direction in
            proposed.filter { $0.proposal.direction == direction }
        }
        deferred = candidates.filter { $0.isDeferred(on: day) }
        members = Dictionary(candidates.map { ($0.tier, 1) }, uniquingKeysWith: +)
    }

    /// How many of the program are in the tier.
    package func members(of tier: ID<Tier>) -> Int { members[tier] ?? 0 }
}
