import Domain

/// Something a reference has coming, with what they may do about it.
struct MyBenefit: Sendable {
    let grant: BenefitGrant
    let today: Day
    let claim: Path?
    let decline: Path?
    let donate: Path?
    let amountName: String
    let amountValue: String
    let amountError: String?

    init(
        _ grant: BenefitGrant, slug: Slug, today: Day, allowsDonation: Bool, canWish: Bool,
        errors: FieldErrors,
        values: FieldValues
    ) {
        self.grant = grant
        self.today = today
        let isFree = grant.balance.free > 0 && canWish
        func path(_ answer: BenefitAnswer) -> Path { .reference(slug, .benefitAnswer(grant.id, answer)) }
        let other = grant.balance.owed > 0 ? grant.wish : nil
        claim = isFree && grant.kind.isClaimed && other != .donated ? path(.claim) : nil
        donate =
            isFree && allowsDonation && grant.kind.canBeDonated && other != .claimed ? path(.donation) : nil
        decline = isFree ? path(.decline) : nil
        amountName = MyBenefits.amountField(grant.id)
        amountValue = values[amountName]
        amountError = errors[amountName]
    }

    var badge: StatusBadge { StatusBadge(mine: grant) }
    var isCredit: Bool { grant.kind == .creditAYear }

    /// "3,000 USD left to claim until 31 December 2026; 2,000 USD are on their way."
    var sentence: String {
        let balance = grant.balance
        var parts: [String] = []
        if isCredit, balance.free > 0 {
            let until = grant.promise.lastDay.map { " until \($0.spelled)" } ?? ""
            parts.append("\(grant.spelled(balance.free)) left to claim\(until).")
        }
        if balance.owed > 0 {
            parts.append(onItsWay)
        } else if let late {
            parts.append(late)
        } else if !isCredit {
            parts.append(grant.kind == .recurringEvent ? "It takes place\(by)." : "You have it\(by).")
        }
        return parts.joined(separator: " ")
    }

    private var onItsWay: String {
        let what = grant.promise.currency == nil ? "It" : grant.spelled(grant.balance.owed)
        if grant.standing == .donated { return "\(what) goes to charity; we tell you when it is done." }
        if let late { return late }
        return grant.kind == .recurringEvent
            ? "You are coming. It takes place\(by)." : "\(what) is on its way\(by)."
    }

    private var by: String { grant.dueOn.map { " by \($0.spelled)" } ?? "" }

    /// What was to be there before today.
    private var late: String? {
        grant.isOverdue(on: today)
            ? grant.dueOn.map { "It was due on \($0.spelled); we are late with it, and have not forgotten." }
            : nil
    }

    var amountHint: String { "At most \(grant.spelled(grant.balance.free)). Empty: all of it." }
    var claimLabel: String { isCredit ? "Claim" : "I’ll come" }
    var declineLabel: String { grant.kind == .recurringEvent ? "Not this time" : "No, thank you" }
    var confirmation: String {
        isCredit
            ? "You give up \(grant.spelled(grant.balance.free)). Go on?"
            : "You do not want “\(grant.title)”. Go on?"
    }
}

extension StatusBadge {
    /// How far something is, to the reference who has it coming.
    init(mine grant: BenefitGrant) {
        switch grant.standing {
        case .claimed: self.init("Claimed", tone: .accent)
        case .donated: self.init("For charity", tone: .accent)
        case .due: self.init("Coming", tone: .neutral)
        case .left: self.init("To claim", tone: .good)
        case .delivered: self.init("Delivered", tone: .good)
        case .over(let last): self.init(last.title, tone: .neutral)
        }
    }
}
