import Domain
import SeededRandom

/// A small planning problem of which everything is known, to be solved and to be judged.
struct PlanCase {
    struct Person {
        let slots: Int
        let engagements: Int
        let account: Int
    }

    struct Demand {
        let wanted: Int
        let slots: Int
        /// The fit of each person; nil for whoever may not be asked.
        let fits: [Int?]
    }

    let people: [Person]
    /// Slots left; nil for no limit.
    let accounts: [Int?]
    let demands: [Demand]

    /// Who serves whom: for each demand the people given to it.
    typealias Choice = [[Int]]

    var plan: Plan {
        var references: [ID<Reference>: PlanLedger.Left] = [:]
        for (number, person) in people.enumerated() {
            references[Self.id(number)] = PlanLedger.Left(
                slots: person.slots, engagements: person.engagements, account: ID(Int64(person.account + 1)))
        }
        var limits: [ID<Account>: Int] = [:]
        for (number, limit) in accounts.enumerated() { limits[ID(Int64(number + 1))] = limit }
        return Plan(
            demands.enumerated().map { number, demand in
                let candidates = demand.fits.enumerated().compactMap { person, fit in
                    fit.map { PlanDemand.Candidate(reference: Self.id(person), fit: $0) }
                }
                return PlanDemand(
                    request: ID(Int64(number + 1)), wanted: demand.wanted, slots: demand.slots,
                    candidates: candidates.sorted { ($1.fit, $0.reference) < ($0.fit, $1.reference) })
            }, ledger: PlanLedger(references: references, accounts: limits),
            rested: people.indices.map(Self.id))
    }

    static func id(_ person: Int) -> ID<Reference> { ID(Int64(person + 1)) }

    static func choice(_ lines: [[PlanDemand.Candidate]]) -> Choice {
        lines.map { $0.map { Int($0.reference.number) - 1 } }
    }

    func fit(of choice: Choice) -> Int {
        zip(demands, choice).reduce(0) { sum, pair in
            sum + pair.1.reduce(0) { $0 + (pair.0.fits[$1] ?? 0) }
        }
    }

    /// How rested the chosen are: the first of all the people counts most.
    func rest(of choice: Choice) -> Int { choice.joined().reduce(0) { $0 + people.count - 1 - $1 } }

    /// What is wrong with a choice, counted anew; empty where it keeps to every limit.
    func faults(of choice: Choice) -> [String] {
        var faults: [String] = []
        for (number, (demand, chosen)) in zip(demands, choice).enumerated() {
            if chosen.count > demand.wanted { faults.append("request \(number) gets \(chosen.count)") }
            if Set(chosen).count < chosen.count { faults.append("request \(number) gets somebody twice") }
            if chosen.contains(where: { demand.fits[$0] == nil }) {
                faults.append("request \(number) gets somebody who may not be asked")
            }
        }
        for (number, person) in people.enumerated() {
            let served = demands.indices.filter { choice[$0].contains(number) }
            let taken = served.reduce(0) { $0 + demands[$1].slots }
            if taken > person.slots { faults.append("person \(number) gives \(taken) of \(person.slots)") }
            if served.count > person.engagements { faults.append("person \(number) rests too little") }
        }
        for (number, limit) in accounts.enumerated() {
            let taken = zip(demands, choice).reduce(0) { sum, pair in
                sum + pair.1.count { people[$0].account == number } * pair.0.slots
            }
            if let limit, taken > limit { faults.append("account \(number) gives \(taken) of \(limit)") }
        }
        return faults
    }

    /// The best choice, found by trying every one.
    var best: Choice {
        var search = EveryChoice(self)
        search.choose(0, from: 0)
        return search.best
    }
}

/// Every choice within the limits, one after the other.
private struct EveryChoice {
    let problem: PlanCase
    private(set) var best: PlanCase.Choice
    private var bestWorth = (0, 0)
    private var choice: PlanCase.Choice
    private var worth = (0, 0)
    private var slots: [Int]
    private var engagements: [Int]
    private var accounts: [Int]

    init(_ problem: PlanCase) {
        self.problem = problem
        best = Array(repeating: [], count: problem.demands.count)
        choice = best
        slots = problem.people.map(\.slots)
        engagements = problem.people.map(\.engagements)
        accounts = problem.accounts.map { $0 ?? 1000 }
    }

    mutating func choose(_ demand: Int, from person: Int) {
        guard demand < problem.demands.count else {
            if worth > bestWorth { (best, bestWorth) = (choice, worth) }
            return
        }
        choose(demand + 1, from: 0)
        let wish = problem.demands[demand]
        guard choice[demand].count < wish.wanted else { return }
        for next in person..<problem.people.count {
            let account = problem.people[next].account
            guard let fit = wish.fits[next], fit > 0, slots[next] >= wish.slots, engagements[next] > 0,
                accounts[account] >= wish.slots
            else { continue }
            choice[demand].append(next)
            take(wish.slots, of: next, account, fit)
            choose(demand, from: next + 1)
            take(-wish.slots, of: next, account, -fit)
            choice[demand].removeLast()
        }
    }

    private mutating func take(_ count: Int, of person: Int, _ account: Int, _ fit: Int) {
        let sign = count.signum()
        slots[person] -= count
        engagements[person] -= sign
        accounts[account] -= count
        worth.0 += fit
        worth.1 += sign * (problem.people.count - 1 - person)
    }
}

extension PlanCase {
    /// How the sizes of a random case are drawn.
    struct Size {
        let demands: Int
        let people: Int
        /// The most slots that an engagement takes.
        let slots: Int
    }

    init(_ size: Size, _ random: inout SeededRandom) {
        let count = random.number(1...3)
        let rests = random.chance(40)
        accounts = (0..<count).map { _ in random.chance(50) ? nil : random.number(0...(size.people + 1)) }
        people = (0..<size.people).map { _ in
            Person(
                slots: random.number(0...4), engagements: rests ? 1 : .max,
                account: random.number(0...count - 1))
        }
        // Few different fits, so that there are many ties.
        let fits = random.chance(50) ? [0, 40, 41, 80] : Array(0...100)
        demands = (0..<size.demands).map { _ in
            Demand(
                wanted: random.number(1...3), slots: random.number(1...size.slots),
                fits: (0..<size.people).map { _ in
                    random.chance(70) ? fits[random.number(0...fits.count - 1)] : nil
                })
        }
    }
}
