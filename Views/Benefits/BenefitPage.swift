package import Domain

/// One benefit that was granted: how far it is, every line of the ledger about it, and what can be done.
package struct BenefitPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let grant: BenefitGrant
    let reference: Reference
    let tierName: String
    let entries: [BenefitEntry]
    let errors: FieldErrors
    let values: FieldValues
    let today: Day

    package init(
        frame: Frame, tenant: Slug, grant: BenefitGrant, reference: Reference, tierName: String,
        entries: [BenefitEntry], today: Day, errors: FieldErrors = [:], values: FieldValues = FieldValues()
    ) {
        self.frame = frame
        self.tenant = tenant
        self.grant = grant
        self.reference = reference
        self.tierName = tierName
        self.entries = entries
        self.today = today
        self.errors = errors
        self.values = values
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Benefits", .coordinator(tenant, .benefits(.none)))] }
    var badge: StatusBadge { StatusBadge(grant) }
    var name: String { reference.contact.firstName }

    func step(_ step: BenefitStep) -> Path { .coordinator(tenant, .benefitStep(grant.id, step)) }

    var ledger: BenefitEntryTable {
        BenefitEntryTable(
            "Ledger", lines: entries.map { BenefitEntryLine($0, of: grant) }, namesBenefit: false)
    }

    var facts: FactList {
        var facts = [
            Fact(
                "Reference", reference.contact.name, path: .coordinator(tenant, .reference(reference.id)),
                note: reference.account.name),
            Fact("Tier when granted", tierName), Fact("Kind", grant.kind.title),
            Fact("Granted", grant.promise.grantedOn.spelled),
        ]
        if let last = grant.promise.lastDay { facts.append(Fact("Until", last.spelled)) }
        if let due = grant.dueOn, grant.isOwed { facts.append(Fact("Due", due.spelled)) }
        if grant.promise.currency != nil {
            facts += [
                Fact("Left to claim", grant.spelled(grant.balance.free)),
                Fact("Claimed, to deliver", grant.spelled(grant.balance.owed)),
                Fact("Delivered", grant.spelled(grant.balance.delivered)),
            ]
        }
        return FactList(facts)
    }

    var canDeliver: Bool { grant.balance.open > 0 }
    var canReverse: Bool { grant.balance.open > 0 || grant.standing == .delivered }

    /// What the button hands over: "2,000 USD that Helen claimed".
    var delivers: String {
        switch grant.standing {
        case .claimed: "\(amount(grant.balance.owed)) that \(name) claimed."
        case .donated: "\(amount(grant.balance.owed)) that \(name) gives to charity."
        case .due: "\(name) has this coming."
        case .left: "Nothing was claimed. This notes that all \(amount(grant.balance.free)) were handed over."
        case .delivered, .over: ""
        }
    }

    var reversalTitle: String { canDeliver ? "Take it back" : "Take the delivery back" }

    var reversalHint: String {
        canDeliver
            ? "\(name) no longer has this coming. The reason stands in the ledger, which \(name) sees."
            : "For a delivery that was noted by mistake: it is owed again."
    }

    var confirmation: String {
        canDeliver
            ? "\(reference.contact.name) no longer has “\(grant.title)” coming. Go on?"
            : "“\(grant.title)” is owed to \(reference.contact.name) again. Go on?"
    }

    private func amount(_ minor: Int64) -> String {
        grant.promise.currency == nil ? "What" : grant.spelled(minor)
    }
}
