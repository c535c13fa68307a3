/// The best choice where every engagement takes one unit of a limit, as a flow of least cost.
///
/// What makes it a flow: each demand sends as many units as it wants references, each to a reference who may serve it (one
/// unit between the two at most) or, at the cost of that reference's worth, nowhere; a reference passes on at most as many
/// as they have room for, to their account where that has a limit of its own, which passes on at most what it has left.
/// Capacities are whole numbers, so the best flow is whole too: no reference is halved.
///
/// It is found by successive shortest paths with potentials (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7): one unit
/// after the other takes the cheapest way that is left, pushing others to their next best where that costs less. A demand's
/// candidates are tried from the best on, and since potentials never rise above zero, the search may stop at the first who
/// could not make the way cheaper: of thousands of candidates a handful is looked at, and the result is the same.
///
/// Where engagements take different numbers of slots, each counts here as the least of those that meet at a limit: then
/// this is a bound that no choice can pass, and ``PlanSearch`` goes on from it. A price on each slot makes the bound
/// sharper (``PlanPrices``).
struct PlanFlow {
    private let problem: PlanProblem
    private let forbidden: Set<PlanProblem.Pair>
    private let left: PlanRoom
    private let prices: PlanPrices?
    private let accountCapacities: [Int]
    private let personCapacities: [Int]
    /// The most slots that one more engagement may take of each person and their account.
    private let room: [Int]
    /// More than any pair is worth, so that every way has a cost.
    private let ceiling: Int

    /// Whom each person serves.
    private var users: [[PlanProblem.Pair]]
    private var serving: [[Int]]
    private var ofAccounts: [Int]
    private var potentials: [Int]

    private var heap = PlanHeap()
    private var distances: [Int]
    private var previous: [Int]
    private var stamps: [Int]
    private var stamp = 0
    private var exit = 0
    private var last = 0
    /// How much was looked at, by which the search measures its work.
    private(set) var steps = 0

    /// - Parameters:
    ///   - left: what is left once the pairs are taken that are decided already.
    ///   - forbidden: pairs that are not to be.
    init(
        _ problem: PlanProblem, left: PlanRoom, forbidden: Set<PlanProblem.Pair>, prices: PlanPrices? = nil
    ) {
        self.problem = problem
        self.left = left
        self.forbidden = forbidden
        self.prices = prices
        personCapacities = problem.people.indices.map {
            min(left.engagements[$0], left.slots[$0] / problem.people[$0].range.least)
        }
        room = problem.people.enumerated().map { number, person in
            guard left.engagements[number] > 0 else { return 0 }
            return min(left.slots[number], person.account.map { left.accounts[$0] } ?? .max)
        }
        accountCapacities = problem.accounts.indices.map {
            left.accounts[$0] / problem.rangesOfAccounts[$0].least
        }
        ceiling = 1 + (problem.demands.compactMap { $0.candidates.first?.worth }.max() ?? 0)
        users = Array(repeating: [], count: problem.people.count)
        serving = Array(repeating: [], count: problem.demands.count)
        ofAccounts = Array(repeating: 0, count: problem.accounts.count)
        let nodes = problem.demands.count + problem.people.count + problem.accounts.count
        potentials = Array(repeating: 0, count: nodes)
        distances = Array(repeating: 0, count: nodes)
        previous = Array(repeating: 0, count: nodes)
        stamps = Array(repeating: 0, count: nodes)
    }

    mutating func solve() -> [PlanProblem.Pair] {
        for demand in problem.demands.indices {
            for _ in 0..<left.wanted[demand] where !send(from: demand) { break }
        }
        return users.flatMap(\.self)
    }

    private func node(person: Int) -> Int { problem.demands.count + person }
    private func node(account: Int) -> Int { problem.demands.count + problem.people.count + account }

    /// Sends one more unit; false where leaving it out is cheapest, as it then is for every further one.
    private mutating func send(from demand: Int) -> Bool {
        stamp += 1
        heap.removeAll()
        (exit, last) = (.max, demand)
        var settled: [Int] = []
        reach(demand, at: 0, from: demand)
        while let (distance, node) = heap.pop() {
            if distance >= exit { break }
            steps += 1
            guard distance == distances[node] else { continue }
            settled.append(node)
            expand(node, base: distance + potentials[node])
        }
        for node in settled { potentials[node] += distances[node] - exit }
        if last == demand { return false }
        push(to: last, from: demand)
        return true
    }

    /// Reaches what lies behind a node.
    private mutating func expand(_ node: Int, base: Int) {
        let people = problem.demands.count
        let accounts = people + problem.people.count
        if node < people {
            expand(demand: node, base: base)
        } else if node < accounts {
            expand(person: node - people, base: base)
        } else {
            expand(account: node - accounts, base: base)
        }
    }

    private mutating func expand(demand: Int, base: Int) {
        leave(demand, at: base + ceiling)
        let wish = problem.demands[demand]
        for candidate in wish.candidates {
            // A price only makes it dearer, so nobody after this one can do better either.
            if base + ceiling - candidate.worth >= exit { break }
            steps += 1
            let way = base + cost(demand, candidate.person, worth: candidate.worth)
            guard way < exit, wish.slots <= room[candidate.person],
                forbidden.isEmpty || !forbidden.contains(problem.pair(demand, candidate)),
                !serving[demand].contains(candidate.person)
            else { continue }
            let node = node(person: candidate.person)
            reach(node, at: way - potentials[node], from: demand)
            pass(candidate.person, base: way)
        }
    }

    private mutating func expand(person: Int, base: Int) {
        for pair in users[person] {
            let cost = cost(pair.demand, person, worth: pair.worth)
            reach(pair.demand, at: base - cost - potentials[pair.demand], from: node(person: person))
        }
        pass(person, base: base)
    }

    /// What a person still passes on, to their account where that has a limit.
    private mutating func pass(_ person: Int, base: Int) {
        guard users[person].count < personCapacities[person] else { return }
        guard let account = problem.people[person].account else {
            return leave(node(person: person), at: base)
        }
        let next = node(account: account)
        reach(next, at: base - potentials[next], from: node(person: person))
        if ofAccounts[account] < accountCapacities[account] { leave(next, at: base) }
    }

    private mutating func expand(account: Int, base: Int) {
        for person in problem.members[account] where !users[person].isEmpty {
            let next = node(person: person)
            reach(next, at: base - potentials[next], from: node(account: account))
        }
        if ofAccounts[account] < accountCapacities[account] { leave(node(account: account), at: base) }
    }

    /// The cheapest way out so far, and the last node on it.
    private mutating func leave(_ node: Int, at cost: Int) {
        if cost < exit { (exit, last) = (cost, node) }
    }

    private func cost(_ demand: Int, _ person: Int, worth: Int) -> Int {
        guard let prices else { return ceiling - worth }
        return ceiling - worth + problem.demands[demand].slots * prices.price(of: person, in: problem)
    }

    private mutating func reach(_ node: Int, at distance: Int, from other: Int) {
        if stamps[node] == stamp, distances[node] <= distance { return }
        stamps[node] = stamp
        distances[node] = distance
        previous[node] = other
        heap.push(distance, node)
    }

    /// Gives everybody on the way their new place.
    private mutating func push(to last: Int, from first: Int) {
        let people = problem.demands.count
        let accounts = people + problem.people.count
        if last >= accounts { ofAccounts[last - accounts] += 1 }
        var node = last
        while node != first {
            let other = previous[node]
            if other < people, node < accounts {
                let person = node - people
                if let candidate = problem.demands[other].candidates.first(where: { $0.person == person }) {
                    users[person].append(problem.pair(other, candidate))
                    serving[other].append(person)
                }
            } else if node < people, other < accounts {
                let person = other - people
                users[person].removeAll { $0.demand == node }
                serving[node].removeAll { $0 == person }
            }
            node = other
        }
    }
}
