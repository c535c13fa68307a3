/// What is left of a problem's limits and wishes once some pairs are decided.
struct PlanRoom: Sendable {
    private(set) var wanted: [Int]
    private(set) var slots: [Int]
    private(set) var engagements: [Int]
    private(set) var accounts: [Int]

    init(_ problem: PlanProblem) {
        wanted = problem.demands.map(\.wanted)
        slots = problem.people.map(\.slots)
        engagements = problem.people.map(\.engagements)
        accounts = problem.accounts
    }

    func hasRoom(for count: Int, _ person: Int, in problem: PlanProblem) -> Bool {
        guard engagements[person] > 0, slots[person] >= count else { return false }
        return problem.people[person].account.map { accounts[$0] >= count } ?? true
    }

    /// Takes a pair if there is room for it.
    mutating func take(_ pair: PlanProblem.Pair, in problem: PlanProblem) -> Bool {
        let count = problem.demands[pair.demand].slots
        guard wanted[pair.demand] > 0, hasRoom(for: count, pair.person, in: problem) else { return false }
        wanted[pair.demand] -= 1
        slots[pair.person] -= count
        engagements[pair.person] -= 1
        if let account = problem.people[pair.person].account { accounts[account] -= count }
        return true
    }
}
