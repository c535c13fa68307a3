import Domain
import Foundation
import SeededRandom

/// A pool, a request and a program as nobody would think them up: every value and every gap can stand beside any other.
struct RandomPool {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func pool(_ count: Int) -> [(reference: Reference, workload: Workload)] {
        let total = MatchRecord.Ratings(count: 0, sum: 0)
        let accounts = (1...max(1, count / 2)).map { account(Int64($0)) }
        var pool = (0..<count).map { number in
            (reference: reference(Int64(number + 1), pick(accounts), total), workload: workload())
        }
        let own = pool.map(\.reference.record.own)
        let program = MatchRecord.Ratings(
            count: own.reduce(0) { $0 + $1.count }, sum: own.reduce(0) { $0 + $1.sum })
        for position in pool.indices {
            pool[position].reference = pool[position].reference.rated(
                MatchRecord(own: own[position], program: program))
        }
        return pool
    }

    mutating func criteria() -> Criteria {
        var criteria = Criteria(
            industry: maybe(industry()), headcount: maybe(size()), revenue: maybe(Int64(size()) * 1000),
            useCases: names(useCases), competitors: names(competitors),
            product: pick(["", "GTX Pro", "MG Basic"]),
            country: pick(countries), language: pick(["", "de", "en", "xx"]), timeZone: maybe(zone()),
            seniority: maybe(pick(Seniority.allCases)), functions: names(functions))
        for criterion in Criterion.allCases where chance(40) {
            criteria.importance[criterion] = pick(Importance.allCases)
        }
        return criteria
    }

    mutating func weights() -> Weights {
        var points: [Criterion: Int] = [:]
        for criterion in Criterion.allCases where chance(50) { points[criterion] = number(0...100) }
        return Weights(points, rest: number(0...40), rating: number(0...10))
    }

    mutating func eligibility() -> Eligibility {
        Eligibility(
            type: pick(EngagementType.allCases),
            prospectName: pick(["", "Company 3", "rival  one", "Nobody"]),
            prospectAccount: chance(20) ? ID(2) : nil, neededBy: Cast.today.adding(days: number(-3...40)),
            today: Cast.today, coolDownDays: number(0...20), accountQuarterLimit: maybe(number(1...6)))
    }

    private let useCases = [
        "Bed management", "bed-management", "Triage", "Payroll", "Theatre planning", "!!",
    ]
    private let competitors = ["Medisys", "Carebase", "MediSYS", "Søren & Sons"]
    private let functions = ["IT", "nursing", "Innovation", "Clinical", "CFO", ""]
    private let countries = ["", "AT", "DE", "US", "KE", "JP", "XX"]

    private mutating func reference(
        _ number: Int64, _ account: Account, _ total: MatchRecord.Ratings
    ) -> Reference {
        let count = self.number(0...6)
        let away = DaysOff(
            first: Cast.today.adding(days: self.number(-20...10)),
            last: Cast.today.adding(days: self.number(0...60)))
        return Cast.reference(
            number: number, account: account, tier: self.number(0...2),
            standing: chance(85) ? .active : pick([.invited, .left]),
            availability: Cast.availability(
                pause: chance(85)
                    ? nil
                    : pick([.untilFurtherNotice, .until(Cast.today.adding(days: self.number(-3...9)))]),
                willingFor: Set(EngagementType.allCases.filter { _ in chance(75) }),
                weekdaysOff: Set((1...7).filter { _ in chance(20) }),
                daysOff: chance(30) ? [away].compactMap { $0 } : [], timeZone: zone()),
            ownQuarter: chance(20) ? self.number(0...3) : nil,
            ownMonth: chance(20) ? self.number(0...2) : nil,
            profile: Profile(
                useCases: names(useCases), competitorsEvaluated: names(competitors),
                products: chance(30) ? ["gtx pro"] : [],
                languages: pick([[], ["de"], ["en", "de"], ["xx"]]),
                seniority: maybe(pick(Seniority.allCases)), function: pick(functions)),
            record: MatchRecord(
                own: .init(count: count, sum: count == 0 ? 0 : self.number(count...5 * count)), program: total
            ))
    }

    private mutating func account(_ number: Int64) -> Account {
        let codes = (0..<self.number(0...3)).compactMap { _ in industry()?.code }
        let sizes = (maybe(size()), maybe(size()), maybe(size()), maybe(size()))
        return Cast.account(
            "Company \(number)", number: number, industries: codes, headcount: sizes.0, atPurchase: sizes.1,
            standing: chance(85) ? .good : pick(Account.Standing.allCases),
            competesWith: chance(30) ? ["Rival One", "company 3"] : [], country: pick(countries),
            revenue: sizes.2.map { Int64($0) }, revenueAtPurchase: sizes.3.map { Int64($0) },
            products: chance(30) ? ["MG  Basic", "GTX-Pro"] : [])
    }

    private mutating func workload() -> Workload {
        let quarter = number(0...4)
        return Workload(
            usage: Usage(
                usedInMonth: number(0...quarter), heldInMonth: number(0...1), usedInQuarter: quarter,
                heldInQuarter: number(0...1), usedInYear: quarter + number(0...3),
                heldInYear: number(0...2)),
            accountInQuarter: number(0...6), lastEngagedOn: maybe(Cast.today.adding(days: -number(0...120))),
            lastAskedAt: maybe(Cast.now.addingTimeInterval(-Double(number(0...9_000_000)))))
    }

    private mutating func industry() -> NAICS? {
        pick(NAICS.all.filter { $0.code.hasPrefix("62") || chance(5) })
    }
    private mutating func size() -> Int { pick([0, 1, 40, 800, 900, 5000, 200_000]) }
    private mutating func zone() -> TimeZone {
        TimeZone(identifier: pick(["Europe/Vienna", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]))
            ?? .gmt
    }

    private mutating func names(_ names: [String]) -> [String] { names.filter { _ in chance(35) } }
    private mutating func maybe<Value>(_ value: Value?) -> Value? { chance(70) ? value : nil }
    private mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(range) }
    private mutating func pick<Value>(_ values: [Value]) -> Value { random.pick(values) }
}

extension Reference {
    /// The same reference with other ratings.
    fileprivate func rated(_ record: MatchRecord) -> Reference {
        Reference(
            id: id, contact: contact, title: title, phone: phone, account: account, tier: tier,
            standing: standing, joinedOn: joinedOn, availability: availability,
            ownQuarterLimit: ownQuarterLimit, ownYearLimit: ownYearLimit, profile: profile,
            takesNoRewards: takesNoRewards, record: record, ownMonthLimit: ownMonthLimit)
    }
}
