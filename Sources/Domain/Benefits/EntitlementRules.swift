/// The rules by which a tier's benefits become something due: see "Benefits and incentives" and "Tiers" of PROGRAM.md.
///
/// A credit is granted in full for the calendar year, on its first day or when its reference becomes entitled; another tier within
/// the year adds what it gives more and takes nothing back. An event is one of each quarter. What stands is granted once while the
/// reference is in a tier that gives it. A gift belongs to one call. Whoever takes no rewards is granted nothing.
struct EntitlementRules {
    let reference: Reference
    let grants: [BenefitGrant]
    let day: Day

    /// Days in which what is granted once has to be there, and a gift after its call.
    private static let (daysToBegin, daysToGive) = (14, 7)

    /// Somebody who is in the program and may take rewards.
    private var isEntitled: Bool { reference.standing == .active && !reference.takesNoRewards }

    /// Whether an ending takes what was claimed, too: who takes no rewards is owed none.
    var takesAll: Bool { reference.takesNoRewards }

    private var benefits: [Benefit] { isEntitled ? reference.tier.benefits : [] }

    func promises(calls: [ID<Engagement>]) -> [BenefitPromise] {
        credits()
            + benefits.flatMap { benefit -> [BenefitPromise] in
                switch benefit.kind {
                case .creditAYear: []
                case .recurringEvent: [event(benefit)].compactMap(\.self)
                case .earlyAccess, .standing, .oneOff: [begun(benefit)].compactMap(\.self)
                case .perCall: calls.compactMap { gift(benefit, for: $0) }
                }
            }
    }

    private func credits() -> [BenefitPromise] {
        let credits = benefits.filter { $0.kind == .creditAYear }
        var done: Set<String> = []
        return credits.compactMap { benefit in
            guard let currency = benefit.worth?.currency, done.insert(currency).inserted else { return nil }
            let alike = credits.compactMap(\.worth).filter { $0.currency == currency }
            return credit(benefit, whole: alike.reduce(0) { $0 + $1.minor }, in: currency)
        }
    }

    /// What the tier gives for the year beyond what was granted for it already.
    private func credit(_ benefit: Benefit, whole: Int64, in currency: String) -> BenefitPromise? {
        let year = String(day.year)
        let before = grants.filter {
            $0.kind == .creditAYear && $0.promise.currency == currency && $0.promise.period.hasPrefix(year)
        }.reduce(0) { $0 + $1.promise.amount }
        guard whole > before else { return nil }
        return promise(
            benefit, period: before == 0 ? year : "\(year) up to \(whole)", amount: whole - before,
            currency: currency, due: nil, lastDay: day.startOfNextYear.adding(days: -1))
    }

    private func event(_ benefit: Benefit) -> BenefitPromise? {
        let period = "\(day.year)-Q\(day.quarter)"
        guard !has(benefit.key, period) else { return nil }
        let end = day.startOfNextQuarter.adding(days: -1)
        // One that was held late still counts: it lapses a quarter after it was due.
        return promise(
            benefit, period: period, due: end,
            lastDay: day.startOfNextQuarter.startOfNextQuarter.adding(days: -1))
    }

    /// Once while they are in the tier; again only after the tier was left.
    private func begun(_ benefit: Benefit) -> BenefitPromise? {
        let before = grants.filter { $0.promise.key == benefit.key }
        guard before.allSatisfy(\.isWithdrawn) else { return nil }
        return promise(
            benefit, period: "\(before.count + 1)", due: day.adding(days: Self.daysToBegin))
    }

    private func gift(_ benefit: Benefit, for call: ID<Engagement>) -> BenefitPromise? {
        let period = "call \(call)"
        guard !has(benefit.key, period) else { return nil }
        return promise(benefit, period: period, call: call, due: day.adding(days: Self.daysToGive))
    }

    private func has(_ key: String, _ period: String) -> Bool {
        grants.contains { $0.promise.key == key && $0.promise.period == period }
    }

    private func promise(
        _ benefit: Benefit, period: String, call: ID<Engagement>? = nil, amount: Int64? = nil,
        currency: String? = nil, due: Day?, lastDay: Day? = nil
    ) -> BenefitPromise {
        BenefitPromise(
            tier: reference.tier.id, kind: benefit.kind, title: benefit.title, key: benefit.key,
            period: period,
            engagement: call, amount: amount ?? benefit.worth?.minor ?? 1,
            currency: currency ?? benefit.worth?.currency, grantedOn: day, dueOn: due, lastDay: lastDay)
    }

}

extension EntitlementRules {
    /// How something granted ends on this day without anybody's doing, and why; nil while it goes on.
    func ending(of grant: BenefitGrant) -> (BenefitEntry.Kind, String)? {
        let isOpen = grant.balance.free > 0
        if reference.takesNoRewards {
            return grant.balance.open > 0 ? (.reversed, "takes no rewards") : nil
        }
        if let lastDay = grant.promise.lastDay, lastDay < day {
            return isOpen ? (.expired, "its time ended on \(lastDay.spelled)") : nil
        }
        // A gift was earned with its call and stays; so does a credit for its year, and what was claimed.
        switch grant.kind {
        case .perCall: return nil
        case .creditAYear:
            return isOpen && reference.standing == .left ? (.reversed, "left the program") : nil
        case .recurringEvent, .oneOff: return isOpen ? ended(grant) : nil
        case .earlyAccess, .standing:
            let lasts = isOpen || grant.balance.owed == 0 && grant.balance.delivered > 0
            return lasts && !grant.isWithdrawn ? ended(grant) : nil
        }
    }

    private func ended(_ grant: BenefitGrant) -> (BenefitEntry.Kind, String)? {
        if reference.standing == .left { return (.reversed, "left the program") }
        let isGiven = benefits.contains { $0.kind == grant.kind && $0.key == grant.promise.key }
        return isGiven ? nil : (.reversed, "not part of the tier \(reference.tier.name)")
    }
}
