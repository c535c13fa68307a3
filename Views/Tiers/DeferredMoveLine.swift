import Domain

/// A reference whose move a coordinator put off.
struct DeferredMoveLine: Sendable {
    let name: String
    let account: String
    let page: Path
    let tier: String
    let until: String
    let reason: String
    let by: String
    let again: ButtonForm

    init?(_ candidate: TierCandidate, tier: Tier?, tenant: Slug) {
        guard let deferral = candidate.deferral else { return nil }
        name = candidate.name
        account = candidate.accountName
        page = .coordinator(tenant, .reference(candidate.reference))
        self.tier = tier?.name ?? ""
        until = deferral.until.spelled
        reason = deferral.reason
        by = deferral.by
        again = ButtonForm(
            "Propose again", action: .coordinator(tenant, .tierMoveStep(candidate.reference, .proposeAgain)),
            tone: .quiet)
    }
}
