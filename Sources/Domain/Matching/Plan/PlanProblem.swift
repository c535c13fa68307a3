/// All demands and all that is left of the limits, with numbers in place of identities, ready to be solved.
struct PlanProblem: Sendable {
    /// A reference given to a request.
    struct Pair: Hashable, Sendable {
        let demand: Int
        let person: Int
        let fit: Int
        let worth: Int

        static func == (left: Pair, right: Pair) -> Bool {
            left.demand == right.demand && left.person == right.person
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(demand)
            hasher.combine(person)
        }
    }

    struct Candidate: Sendable {
        let person: Int
        let fit: Int
        /// The fit first, then how rested the reference is: no sum of rests ever outweighs a point of fit.
        let worth: Int
    }

    struct Demand: Sendable {
        let wanted: Int
        let slots: Int
        /// The most worth first.
        let candidates: [Candidate]
    }

    struct Person: Sendable {
        let slots: Int
        let engagements: Int
        /// Among the accounts that have a limit.
        let account: Int?
        /// What the demands take that they may serve.
        let range: SlotRange
    }

    /// The least and the most slots that any of several demands takes.
    struct SlotRange: Sendable {
        private(set) var least = Int.max
        private(set) var most = 0

        /// Whether counting engagements is not the same as counting slots.
        var isMixed: Bool { least < most }

        mutating func take(_ slots: Int) { (least, most) = (min(least, slots), max(most, slots)) }

        mutating func take(_ other: SlotRange) {
            (least, most) = (min(least, other.least), max(most, other.most))
        }
    }

    let demands: [Demand]
    let people: [Person]
    /// Slots left of each account that has a limit.
    let accounts: [Int]
    /// What the demands take that the people of each account may serve.
    let rangesOfAccounts: [SlotRange]
    let members: [[Int]]
    /// What a point of fit is worth.
    let unit: Int

    /// - Parameter rested: every reference, the most rested first; who is not in it is not given to anybody.
    init(_ demands: [PlanDemand], ledger: PlanLedger, rested: [ID<Reference>]) {
        var numbers: [ID<Reference>: Int] = [:]
        for (number, id) in rested.enumerated() { numbers[id] = number }
        let unit = demands.reduce(0) { $0 + $1.wanted } * rested.count + 1
        var ranges = Array(repeating: SlotRange(), count: rested.count)
        self.unit = unit
        self.demands = demands.map { demand in
            let candidates = demand.candidates.compactMap { candidate -> Candidate? in
                guard candidate.fit > 0, let number = numbers[candidate.reference],
                    ledger.hasRoom(for: demand.slots, with: candidate.reference)
                else { return nil }
                ranges[number].take(demand.slots)
                return Candidate(
                    person: number, fit: candidate.fit,
                    worth: candidate.fit * unit + rested.count - 1 - number)
            }
            return Demand(
                wanted: demand.wanted, slots: demand.slots,
                candidates: candidates.sorted { $0.worth > $1.worth })
        }
        var accountNumbers: [ID<Account>: Int] = [:]
        var accounts: [Int] = []
        var members: [[Int]] = []
        var rangesOfAccounts: [SlotRange] = []
        people = rested.enumerated().map { number, id in
            var account: Int?
            if let owner = ledger.account(of: id), let slots = ledger.slots(of: owner) {
                account = accountNumbers[owner]
                if account == nil {
                    account = accounts.count
                    accountNumbers[owner] = accounts.count
                    accounts.append(slots)
                    members.append([])
                    rangesOfAccounts.append(SlotRange())
                }
            }
            if let account {
                members[account].append(number)
                rangesOfAccounts[account].take(ranges[number])
            }
            return Person(
                slots: ledger.slots(of: id), engagements: ledger.engagements(of: id), account: account,
                range: ranges[number])
        }
        self.accounts = accounts
        self.members = members
        self.rangesOfAccounts = rangesOfAccounts
    }

    func pair(_ demand: Int, _ candidate: Candidate) -> Pair {
        Pair(demand: demand, person: candidate.person, fit: candidate.fit, worth: candidate.worth)
    }
}
