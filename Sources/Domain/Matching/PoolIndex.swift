import Foundation

/// The whole pool in a form that is quick to rank: what matching and eligibility read of each reference, with texts as
/// numbers. It is kept in step reference by reference; a ``PoolRanking`` of it says what a ``Ranking`` of the whole values
/// says, to the point.
package struct PoolIndex: Sendable {
    private(set) var members: [PoolMember] = []
    /// Beside each member what the criteria compare, a column each: a criterion reads one of them from end to end.
    private(set) var traits: [PoolTraits] = []
    private(set) var useCases: [[Int32]] = []
    private(set) var competitors: [[Int32]] = []
    private(set) var products: [[Int32]] = []
    private var positions: [ID<Reference>: Int] = [:]
    /// Use cases, competitors and products.
    private(set) var names = Interned<String>()
    /// Companies, for who competes with whom.
    private(set) var companies = Interned<String>()
    private(set) var industries = Interned<[NAICS]>()
    private(set) var countries = Interned<String>()
    private(set) var languages = Interned<[String]>()
    private(set) var timeZones = Interned<TimeZone>()
    private(set) var seniorities = Interned<Seniority?>()
    private(set) var functions = Interned<String>()

    package init() {}

    package init(_ pool: [(reference: Reference, workload: Workload)]) {
        for (reference, workload) in pool { put(reference, workload: workload) }
    }

    package var count: Int { members.count }

    /// How the calls of the whole program were rated.
    var ratings: MatchRecord.Ratings {
        var (count, sum) = (0, 0)
        for member in members {
            count += member.ratings.count
            sum += member.ratings.sum
        }
        return MatchRecord.Ratings(count: count, sum: sum)
    }

    /// Takes a reference in, or anew as they are now.
    package mutating func put(_ reference: Reference, workload: Workload) {
        let (member, traits) = (member(reference, workload), traits(reference))
        let profile = reference.profile
        let useCases = numbers(profile.useCases)
        let competitors = numbers(profile.competitorsEvaluated)
        let products = numbers(profile.products + reference.account.products)
        if let position = positions[reference.id] {
            members[position] = member
            self.traits[position] = traits
            self.useCases[position] = useCases
            self.competitors[position] = competitors
            self.products[position] = products
        } else {
            positions[reference.id] = members.count
            members.append(member)
            self.traits.append(traits)
            self.useCases.append(useCases)
            self.competitors.append(competitors)
            self.products.append(products)
        }
    }

    /// The last one moves to the place that becomes free.
    package mutating func remove(_ reference: ID<Reference>) {
        guard let position = positions.removeValue(forKey: reference) else { return }
        if position < count - 1 { positions[members[count - 1].id] = position }
        members.moveLast(to: position)
        traits.moveLast(to: position)
        useCases.moveLast(to: position)
        competitors.moveLast(to: position)
        products.moveLast(to: position)
    }

    private mutating func member(_ reference: Reference, _ workload: Workload) -> PoolMember {
        let account = reference.account
        return PoolMember(
            id: reference.id, account: account.id,
            accountName: companies.number(of: Name.folded(account.name)), accountStanding: account.standing,
            accountQuarterLimit: account.quarterLimit,
            competesWith: account.competesWith.map { companies.number(of: Name.folded($0)) },
            standing: reference.standing, availability: reference.availability, limits: reference.limits,
            workload: workload, ratings: reference.record.own)
    }

    private mutating func traits(_ reference: Reference) -> PoolTraits {
        let (account, profile) = (reference.account, reference.profile)
        return PoolTraits(
            industries: industries.number(of: account.industries),
            sizeAtPurchase: account.sizeAtPurchase, sizeToday: account.sizeToday,
            country: countries.number(of: account.country),
            languages: languages.number(of: profile.languages),
            timeZone: timeZones.number(of: reference.availability.timeZone),
            seniority: seniorities.number(of: profile.seniority),
            function: functions.number(of: profile.function))
    }

    /// Each name once, so that counting them counts what is shared.
    private mutating func numbers(_ names: [String]) -> [Int32] {
        NameComparison.distinct(names).map { self.names.number(of: NameComparison.key($0)) }
    }
}

extension Array {
    /// Puts the last element in the place of another, which is gone then.
    fileprivate mutating func moveLast(to position: Int) {
        swapAt(position, count - 1)
        removeLast()
    }
}
