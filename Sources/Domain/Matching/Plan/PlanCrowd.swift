/// Pairs of a flow's answer that meet at one limit and together take more slots than it has left: those of the limit that
/// is passed by most, the heaviest first, no more of them than it takes to pass it. Empty where every limit is kept.
struct PlanCrowd {
    let pairs: [PlanProblem.Pair]

    /// - Parameter taken: pairs decided before, which have their slots already.
    init(_ answer: [PlanProblem.Pair], taken: [PlanProblem.Pair], in problem: PlanProblem) {
        var left = PlanRoom(problem)
        for pair in taken { _ = left.take(pair, in: problem) }
        var ofPeople: [Int: [PlanProblem.Pair]] = [:]
        var ofAccounts: [Int: [PlanProblem.Pair]] = [:]
        for pair in answer {
            ofPeople[pair.person, default: []].append(pair)
            if let account = problem.people[pair.person].account {
                ofAccounts[account, default: []].append(pair)
            }
        }
        func slots(_ pair: PlanProblem.Pair) -> Int { problem.demands[pair.demand].slots }
        var worst: (excess: Int, pairs: [PlanProblem.Pair], room: Int) = (0, [], 0)
        for (groups, room) in [(ofPeople, left.slots), (ofAccounts, left.accounts)] {
            for (number, pairs) in groups.sorted(by: { $0.key < $1.key }) {
                let excess = pairs.reduce(0) { $0 + slots($1) } - room[number]
                if excess > worst.excess { worst = (excess, pairs, room[number]) }
            }
        }
        var sum = 0
        var crowd: [PlanProblem.Pair] = []
        for pair in worst.pairs.sorted(by: { (slots($0), $1.demand) > (slots($1), $0.demand) }) {
            crowd.append(pair)
            sum += slots(pair)
            if sum > worst.room { break }
        }
        pairs = crowd
    }
}
