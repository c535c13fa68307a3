/// The best choice where engagements take different numbers of slots: branch and bound over ``PlanFlow``.
///
/// The flow counts every engagement as the least that any takes, so what it gives can't be passed. Where its answer keeps
/// to the limits in slots as well, that is the best there is. Where it does not, some pairs that meet at one limit are too
/// many: at least one of them has to go. One branch for each leaves that one out and keeps those before it, so that no
/// choice is looked at twice; the branch with the highest bound goes first. Prices found once make the bounds sharper. When
/// the work set aside is used up, the best found so far stands, with the bound that no choice can pass beside it.
struct PlanSearch {
    private let problem: PlanProblem
    private var best: [PlanProblem.Pair]
    private var bestWorth: Int
    private var prices: PlanPrices?
    private var work = Self.most
    /// The highest worth that may still exist.
    private(set) var bound = 0

    /// Steps of the flow that are worth a page's time: a few tenths of a second.
    private static let most = 3_000_000

    private struct Branch {
        let taken: [PlanProblem.Pair]
        let forbidden: Set<PlanProblem.Pair>
        let pairs: [PlanProblem.Pair]
        let bound: Int
    }

    /// - Parameter known: a choice within all limits, never worse than which the answer is.
    init(_ problem: PlanProblem, known: [PlanProblem.Pair]) {
        self.problem = problem
        best = known
        bestWorth = Self.worth(of: known)
    }

    mutating func solve() -> [PlanProblem.Pair] {
        var open: [Branch] = []
        add(taken: [], forbidden: [], to: &open)
        if !open.isEmpty { prices = bestPrices() }
        while let branch = open.popLast() {
            if branch.bound <= bestWorth { break }
            guard work > 0 else {
                bound = branch.bound
                return best
            }
            split(branch, into: &open)
        }
        bound = bestWorth
        return best
    }

    private mutating func split(_ branch: Branch, into open: inout [Branch]) {
        let crowd = PlanCrowd(branch.pairs, taken: branch.taken, in: problem).pairs
        for (place, pair) in crowd.enumerated() {
            add(
                taken: branch.taken + crowd[..<place], forbidden: branch.forbidden.union([pair]), to: &open)
        }
    }

    /// Works a branch out: its answer where that keeps to the limits, else a place among the open ones.
    private mutating func add(
        taken: [PlanProblem.Pair], forbidden: Set<PlanProblem.Pair>, to open: inout [Branch]
    ) {
        var left = PlanRoom(problem)
        for pair in taken {
            guard left.take(pair, in: problem) else { return }
        }
        let apart = forbidden.union(taken)
        var bound = Int.max
        if let prices {
            let pairs = flow(left, apart, prices)
            bound = prices.bound(pairs, left: left, in: problem) + Self.worth(of: taken)
            guard bound > bestWorth else { return }
            consider(taken + repaired(pairs, left: left, apart: apart))
        }
        let pairs = flow(left, apart, nil)
        bound = min(bound, Self.worth(of: pairs) + Self.worth(of: taken))
        guard bound > bestWorth else { return }
        let kept = repaired(pairs, left: left, apart: apart)
        consider(taken + kept)
        guard bestWorth < bound, PlanCrowd(pairs, taken: taken, in: problem).pairs.count > 0 else { return }
        let branch = Branch(taken: taken, forbidden: forbidden, pairs: pairs, bound: bound)
        open.insert(branch, at: open.firstIndex { $0.bound >= bound } ?? open.endIndex)
    }

    /// Prices by the subgradient method: bolder at first, and where a round brings nothing half as bold.
    private mutating func bestPrices() -> PlanPrices {
        let left = PlanRoom(problem)
        var prices = PlanPrices(problem)
        var (found, lowest, boldness, idle) = (prices, Int.max, 1.0, 0)
        for _ in 0..<60 where work > Self.most / 2 {
            let pairs = flow(left, [], prices)
            let bound = prices.bound(pairs, left: left, in: problem)
            consider(repaired(pairs, left: left, apart: []))
            idle = bound < lowest ? 0 : idle + 1
            if bound < lowest { (found, lowest) = (prices, bound) }
            if idle == 4 { (boldness, idle) = (boldness / 2, 0) }
            let surplus = boldness * Double(bound - bestWorth)
            guard surplus > 0, prices.adjust(after: pairs, left: left, surplus: surplus, in: problem) else {
                break
            }
        }
        return found
    }

    private mutating func flow(
        _ left: PlanRoom, _ apart: Set<PlanProblem.Pair>, _ prices: PlanPrices?
    ) -> [PlanProblem.Pair] {
        var flow = PlanFlow(problem, left: left, forbidden: apart, prices: prices)
        let pairs = flow.solve()
        work -= flow.steps + 2 * problem.people.count + 10 * pairs.count
        return pairs
    }

    private mutating func consider(_ pairs: [PlanProblem.Pair]) {
        let worth = Self.worth(of: pairs)
        if worth > bestWorth { (best, bestWorth) = (pairs, worth) }
    }

    /// As much of a flow's answer as there is room for, the most worth first, and then whoever is left.
    private mutating func repaired(
        _ pairs: [PlanProblem.Pair], left: PlanRoom, apart: Set<PlanProblem.Pair>
    ) -> [PlanProblem.Pair] {
        var left = left
        let kept = pairs.sorted { $0.worth > $1.worth }.filter { left.take($0, in: problem) }
        var more: [PlanProblem.Pair] = []
        let closed = apart.union(kept)
        for demand in problem.demands.indices {
            for candidate in problem.demands[demand].candidates {
                if left.wanted[demand] == 0 { break }
                work -= 1
                let pair = problem.pair(demand, candidate)
                if !closed.contains(pair), left.take(pair, in: problem) { more.append(pair) }
            }
        }
        return kept + more
    }

    private static func worth(of pairs: [PlanProblem.Pair]) -> Int { pairs.reduce(0) { $0 + $1.worth } }
}
