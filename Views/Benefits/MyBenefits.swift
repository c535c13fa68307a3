package import Domain

/// A reference's benefits: what they have coming and may claim, what they had, and what another tier would bring and ask.
package struct MyBenefits: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let tiers: [Tier]
    let grants: [BenefitGrant]
    let ledger: BenefitEntryTable
    let help: HelpGiven
    let allowsDonation: Bool
    let today: Day
    let errors: FieldErrors
    let values: FieldValues

    /// - Parameters:
    ///   - grants: all that was ever granted.
    ///   - lines: of the ledger, the newest first.
    package init(
        frame: Frame, slug: Slug, reference: Reference, tiers: [Tier], grants: [BenefitGrant],
        lines: [(grant: BenefitGrant, entry: BenefitEntry)], help: HelpGiven, allowsDonation: Bool,
        today: Day, errors: FieldErrors = [:], values: FieldValues = FieldValues()
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.tiers = tiers
        self.grants = grants
        ledger = BenefitEntryTable(
            "Every entry", lines: lines.map { BenefitEntryLine($0.entry, of: $0.grant) }, namesBenefit: true)
        self.help = help
        self.allowsDonation = allowsDonation
        self.today = today
        self.errors = errors
        self.values = values
    }

    /// The name of the field for how much of a credit is wanted.
    package static func amountField(_ grant: ID<BenefitGrant>) -> String { "amount-\(grant)" }

    var tier: Tier { reference.tier }
    var takesNone: Bool { reference.takesNoRewards }
    var subtitle: String { "Your tier is \(tier.name). Benefits never depend on what you say in a call." }

    var coming: [MyBenefit] {
        Self.coming(
            grants, slug: slug, canWish: canWish, allowsDonation: allowsDonation, today: today,
            errors: errors,
            values: values)
    }

    /// What is open, credits first, then what comes soonest.
    static func coming(
        _ grants: [BenefitGrant], slug: Slug, canWish: Bool, allowsDonation: Bool, today: Day,
        errors: FieldErrors = [:], values: FieldValues = FieldValues()
    ) -> [MyBenefit] {
        func place(_ grant: BenefitGrant) -> (Int, Day, ID<BenefitGrant>) {
            (grant.kind == .creditAYear ? 0 : 1, grant.dueOn ?? today, grant.id)
        }
        return grants.filter { $0.balance.open > 0 }.sorted { place($0) < place($1) }.map {
            MyBenefit(
                $0, slug: slug, today: today, allowsDonation: allowsDonation, canWish: canWish,
                errors: errors,
                values: values)
        }
    }

    private var canWish: Bool { reference.standing == .active && !takesNone }

    /// The sum of every currency's credit.
    var stats: Stats {
        let currencies = Set(grants.compactMap(\.promise.currency)).sorted()
        return Stats(
            currencies.flatMap { currency -> [Stat] in
                let all = grants.filter { $0.promise.currency == currency }.map(\.balance)
                func sum(_ part: KeyPath<BenefitBalance, Int64>) -> String {
                    Money(minor: all.reduce(0) { $0 + $1[keyPath: part] }, currency: currency).spelled
                }
                return [
                    Stat("Credit left to claim", sum(\.free)), Stat("Claimed, on its way", sum(\.owed)),
                    Stat("Delivered so far", sum(\.delivered)),
                ]
            })
    }

    var recognition: Stats {
        Stats([
            Stat("Conversations given", String(help.engagements)),
            Stat("Deals won after one", String(help.dealsWon)),
            Stat("Times we thanked you", String(help.thanks)),
        ])
    }

    var noneComing: EmptyState {
        EmptyState(
            "Nothing is open",
            sentence: "What your tier brings next stands below, with the day on which it comes.")
    }

    /// What the tier gives, and when next.
    var next: [MyEntitlement] { tier.benefits.map { MyEntitlement($0, grants: grants, today: today) } }

    /// Tiers that ask for more and bring more.
    var higher: [MyHigherTier] {
        tiers.filter { $0.position < tier.position }.reversed().map { MyHigherTier($0, than: tier) }
    }
}
