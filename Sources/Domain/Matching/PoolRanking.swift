/// The pool held against one request, without a word: who may be asked in which order, and who may not.
package struct PoolRanking: Sendable {
    /// A reference who may not be asked, with how well they fit.
    package struct Excluded: Hashable, Sendable {
        package let reference: ID<Reference>
        package let fit: Int
    }

    /// In their order.
    package let places: [Standing]
    /// Best fit first.
    package let excluded: [Excluded]
    package let relaxations: [Relaxation]

    /// How many of those who may be asked fit well enough to be worth a conversation.
    package var worthwhileCount: Int { places.count { $0.fit >= Fit.worthwhile } }

    /// - Parameter leavingOut: references who are not to be ranked, such as those who are on the request already.
    package init(
        _ index: PoolIndex, criteria: Criteria, weights: Weights, eligibility: Eligibility,
        leavingOut: Set<ID<Reference>> = []
    ) {
        let scale = FitScale(criteria, weights)
        let fit = PoolFit(index, criteria, scale, on: eligibility.today)
        let program = index.ratings
        let prospect = eligibility.prospectName.isEmpty ? nil : Name.folded(eligibility.prospectName)
        let company = prospect.flatMap { index.companies.known($0) }
        var places: [Standing] = []
        var excluded: [Excluded] = []
        var gains: [Criterion] = []
        places.reserveCapacity(index.count)
        for (position, member) in index.members.enumerated() where !leavingOut.contains(member.id) {
            let record = MatchRecord(own: member.ratings, program: program)
            let score = FitScale.score(fit.points[position], rating: scale.ratingPoints(record))
            let reasons = eligibility.exclusions(
                Eligibility.Facts(member, eligibility: eligibility, prospect: company))
            let missed = fit.missed[position]
            if reasons.isEmpty, missed == 0 {
                let rest = Rest(limits: member.limits, workload: member.workload, today: eligibility.today)
                places.append(
                    Standing(fit: score, rest: rest, weight: weights.rest, reference: member.id))
            } else {
                excluded.append(Excluded(reference: member.id, fit: score))
                if reasons.isEmpty, missed.nonzeroBitCount == 1 {
                    gains.append(Criterion.allCases[missed.trailingZeroBitCount])
                }
            }
        }
        self.places = places.sorted()
        self.excluded = excluded.sorted { ($1.fit, $0.reference) < ($0.fit, $1.reference) }
        relaxations = Relaxation.all(gains: gains)
    }
}

extension Eligibility.Facts {
    /// - Parameter prospect: the number of the prospect's name among the index's companies, where it is one of them.
    init(_ member: PoolMember, eligibility: Eligibility, prospect: Int32?) {
        self.init(
            standing: member.standing, pause: member.availability.pause, limits: member.limits,
            workload: member.workload, accountStanding: member.accountStanding,
            accountQuarterLimit: member.accountQuarterLimit,
            isWilling: member.availability.willingFor.contains(eligibility.type),
            nextFree: member.availability.firstFreeDay(from: eligibility.today, regardlessOfPause: true),
            competes: prospect.map(member.competesWith.contains) ?? false,
            isProspect: member.account == eligibility.prospectAccount || member.accountName == prospect)
    }
}
