/// What a slot of each limit costs, in the worth of pairs. Whatever the prices, no choice within the limits is worth more
/// than the best choice at these prices, plus what all slots together cost; good prices make that bound a sharp one
/// (Lagrangian relaxation; Fisher, Management Science 27(1), 1981).
struct PlanPrices: Sendable {
    private var people: [Double]
    private var accounts: [Double]
    private var roundedPeople: [Int]
    private var roundedAccounts: [Int]

    init(_ problem: PlanProblem) {
        people = Array(repeating: 0, count: problem.people.count)
        accounts = Array(repeating: 0, count: problem.accounts.count)
        roundedPeople = Array(repeating: 0, count: people.count)
        roundedAccounts = Array(repeating: 0, count: accounts.count)
    }

    func price(of person: Int, in problem: PlanProblem) -> Int {
        roundedPeople[person] + (problem.people[person].account.map { roundedAccounts[$0] } ?? 0)
    }

    /// What no choice can pass at these prices, of which `pairs` is the best.
    func bound(_ pairs: [PlanProblem.Pair], left: PlanRoom, in problem: PlanProblem) -> Int {
        var bound = pairs.reduce(0) {
            $0 + $1.worth - problem.demands[$1.demand].slots * price(of: $1.person, in: problem)
        }
        for (number, price) in roundedPeople.enumerated() { bound += price * left.slots[number] }
        for (number, price) in roundedAccounts.enumerated() { bound += price * left.accounts[number] }
        return bound
    }

    /// Makes slots dearer where a choice takes more than there are, and cheaper where it leaves some.
    ///
    /// - Parameter surplus: how far the bound is above the best choice that is known, times how bold a step is.
    /// - Returns: false where nothing is out of balance.
    mutating func adjust(
        after pairs: [PlanProblem.Pair], left: PlanRoom, surplus: Double, in problem: PlanProblem
    ) -> Bool {
        var ofPeople = left.slots.map { -$0 }
        var ofAccounts = left.accounts.map { -$0 }
        for pair in pairs {
            let slots = problem.demands[pair.demand].slots
            ofPeople[pair.person] += slots
            if let account = problem.people[pair.person].account { ofAccounts[account] += slots }
        }
        for number in ofPeople.indices
        where !problem.people[number].range.isMixed || (ofPeople[number] < 0 && people[number] == 0) {
            ofPeople[number] = 0
        }
        for number in ofAccounts.indices
        where !problem.rangesOfAccounts[number].isMixed || (ofAccounts[number] < 0 && accounts[number] == 0) {
            ofAccounts[number] = 0
        }
        let norm = (ofPeople + ofAccounts).reduce(0) { $0 + $1 * $1 }
        guard norm > 0 else { return false }
        let step = surplus / Double(norm)
        for number in people.indices {
            people[number] = max(0, people[number] + step * Double(ofPeople[number]))
        }
        for number in accounts.indices {
            accounts[number] = max(0, accounts[number] + step * Double(ofAccounts[number]))
        }
        roundedPeople = people.map { Int($0.rounded()) }
        roundedAccounts = accounts.map { Int($0.rounded()) }
        return true
    }
}
