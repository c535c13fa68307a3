package import Domain

/// Whom the rules propose for another tier; the coordinator decides.
package struct TierMoves: Sendable {
    let frame: Frame
    let tenant: Slug
    let lines: [TierMoveLine]
    let deferred: [DeferredMoveLine]
    let rules: [TierRuleLine]
    let pagination: Pagination
    let errors: FieldErrors

    /// - Parameters:
    ///   - shown: the proposals of this page of the list.
    ///   - values: what was typed into one of the forms, where it was sent back.
    package init(
        frame: Frame, tenant: Slug, review: TierReview, shown: [TierReview.Proposed], rules: TierRules,
        pagination: Pagination, today: Day, values: FieldValues = FieldValues(), errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        lines = shown.map { proposed in
            let tier = proposed.proposal.to
            return TierMoveLine(
                reference: proposed.candidate, proposal: proposed.proposal,
                pool: PoolBar(
                    members: review.members(of: tier.id), minimum: tier.poolMinimum, maximum: tier.poolMaximum
                ),
                tenant: tenant, values: values, errors: errors,
                usualEnd: today.adding(days: TierDeferral.usualDays))
        }
        deferred = review.deferred.compactMap { candidate in
            DeferredMoveLine(
                candidate, tier: rules.tiers.first { $0.id == candidate.tier }, tenant: tenant)
        }
        self.rules = rules.tiers.dropLast().map { TierRuleLine($0, rules[$0.id], tenant: tenant) }
        self.pagination = pagination
        self.errors = errors
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Tiers", .coordinator(tenant, .tiers))] }

    var nobody: EmptyState {
        EmptyState(
            "Nobody is proposed for another tier",
            sentence: rules.allSatisfy(\.isOff)
                ? "No tier has a rule. Set one below, and who meets it shows here."
                : "Everybody is where the rules below would have them, or their move is put off.")
    }
}
