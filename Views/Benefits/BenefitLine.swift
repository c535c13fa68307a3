package import Domain

/// Something granted in the coordinator's list: to whom, how much, by when, and whether its reference asked for it.
package struct BenefitLine: Sendable {
    let grant: BenefitGrant
    let referenceName: String
    let accountName: String
    let tierName: String
    let path: Path
    let reference: Path
    let deliver: ButtonForm?
    let due: DueBadge?
    /// "3,000 USD", "3,000 of 5,000 USD"; empty for what is no money.
    let worth: String
    let remark: String

    /// - Parameter mayBeNamed: whether the reference agreed to be named in public.
    package init(
        _ grant: BenefitGrant, referenceName: String, accountName: String, tierName: String,
        mayBeNamed: Bool, tenant: Slug, today: Day
    ) {
        self.grant = grant
        self.referenceName = referenceName
        self.accountName = accountName
        self.tierName = tierName
        path = .coordinator(tenant, .benefit(grant.id))
        reference = .coordinator(tenant, .reference(grant.reference))
        deliver =
            grant.isOwed
            ? ButtonForm(
                "Delivered", action: .coordinator(tenant, .benefitStep(grant.id, .delivery)),
                fields: [HiddenField("seen", grant.mark), HiddenField("from", "list")]) : nil
        due = grant.isOwed ? DueBadge(grant, today: today) : nil
        worth = grant.spelled(grant.balance.owed > 0 ? grant.balance.owed : grant.balance.free)
        remark =
            grant.kind == .standing && grant.isOwed && !mayBeNamed
            ? "Has not agreed to be named in public" : ""
    }

    var title: String { grant.title }
    var kind: String { grant.kind.title }
    var badge: StatusBadge { StatusBadge(grant) }

    /// When it was granted, and until when it can be claimed.
    var time: String {
        let granted = "granted \(grant.promise.grantedOn.spelled)"
        return grant.promise.lastDay.map { "\(granted), until \($0.spelled)" } ?? granted
    }
}

extension DueBadge {
    /// By when something granted has to be handed over.
    init?(_ grant: BenefitGrant, today: Day) {
        guard let due = grant.dueOn else { return nil }
        let days = today.days(until: due)
        self.init(days < 0 ? .overdue : days <= 7 ? .soon : .onTime, when: due.spelled, moment: due.iso)
    }
}
