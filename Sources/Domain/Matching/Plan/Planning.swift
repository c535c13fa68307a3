import Foundation

/// All that a plan is made from, as it was at one moment: the open requests with what each still wants, the pool, and what
/// is left of the limits.
///
/// What stands on a shortlist and would be asked next is spoken for: its slots are taken off the limits before anything is
/// proposed. What a coordinator shortlisted beyond the number wanted is in reserve and takes nothing.
package struct Planning: Sendable {
    /// An open request that wants more references than it has.
    package struct Need: Sendable {
        package let request: Request
        package let eligibility: Eligibility
        /// References still wanted.
        package let wanted: Int
        /// What works on the request or did; whoever stands in it is not proposed again, however that went.
        package let engagements: [Engagement]

        package var known: Set<ID<Reference>> { Set(engagements.map(\.reference)) }
    }

    /// An open request with what works on it, and the prospect's own account where the sales system knows it.
    package struct Open: Sendable {
        let request: Request
        let engagements: [Engagement]
        let prospectAccount: ID<Account>?

        package init(request: Request, engagements: [Engagement], prospectAccount: ID<Account>?) {
            self.request = request
            self.engagements = engagements
            self.prospectAccount = prospectAccount
        }
    }

    /// In the order of the queue.
    package let needs: [Need]
    package let pool: [(reference: Reference, workload: Workload)]
    package let ledger: PlanLedger
    package let program: Program

    /// - Parameters:
    ///   - open: in the order of the queue.
    ///   - today: the day in the tenant's time zone.
    package init(
        _ open: [Open], pool: [(reference: Reference, workload: Workload)], program: Program, today: Day
    ) {
        self.pool = pool
        self.program = program
        var ledger = PlanLedger(pool: pool, program: program)
        needs = open.filter(\.request.isOpen).compactMap { entry in
            let slots = program.slots[entry.request.wish.engagementType]
            let missing = max(0, entry.request.wish.count - entry.engagements.count { $0.state.counts })
            let shortlisted = entry.engagements.filter { $0.state == .shortlisted }.map(\.reference)
            for reference in shortlisted.prefix(missing) { ledger.take(slots, of: reference) }
            guard missing > shortlisted.count else { return nil }
            return Need(
                request: entry.request,
                eligibility: Eligibility(
                    for: entry.request, prospectAccount: entry.prospectAccount, program: program,
                    today: today),
                wanted: missing - shortlisted.count, engagements: entry.engagements)
        }
        self.ledger = ledger
    }

    /// The best plan.
    ///
    /// - Parameter least: the fit beneath which nobody is proposed.
    package func plan(least: Int = 0) -> Plan {
        let index = PoolIndex(pool)
        return Plan(
            needs.map { need in
                PlanDemand(
                    request: need.request.id, wanted: need.wanted, slots: need.eligibility.slots,
                    candidates: candidates(for: need, in: index).filter { $0.fit >= least })
            }, ledger: ledger, rested: rested)
    }

    /// Who may be asked, the best fit first and among equals in the ranking's order: the plan is of fit, so that what it
    /// is held against must not give fit away for rest.
    private func candidates(for need: Need, in index: PoolIndex) -> [PlanDemand.Candidate] {
        PoolRanking(
            index, criteria: need.request.criteria, weights: program.weights, eligibility: need.eligibility,
            leavingOut: need.known
        ).places.sorted { ($1.fit, $0) < ($0.fit, $1) }
            .map { PlanDemand.Candidate(reference: $0.reference, fit: $0.fit) }
    }

    /// Everybody, whoever used the smallest share of their year and was asked longest ago first.
    private var rested: [ID<Reference>] {
        pool.map { reference, workload in
            (
                share: Double(workload.usage.inYear) / Double(max(1, reference.limits.year)),
                asked: workload.lastAskedAt ?? .distantPast, id: reference.id
            )
        }
        .sorted { ($0.share, $0.asked, $0.id) < ($1.share, $1.asked, $1.id) }
        .map(\.id)
    }
}

extension Engagement.State {
    /// Whether the request has a reference in it, or has had one.
    fileprivate var counts: Bool { isWorking || self == .thanked }
}
