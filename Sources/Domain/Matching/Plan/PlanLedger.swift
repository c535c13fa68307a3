/// What is left of every limit while references are given to requests, one after the other.
///
/// Where the program lets references rest after an engagement, each gets one new engagement at most: the rest after the
/// first would fall upon the second. What is asked already is left to ``Eligibility``, as it is on a request's own page.
package struct PlanLedger: Sendable {
    /// What one reference has left.
    package struct Left: Sendable {
        /// Of the month's, the quarter's and the year's limit, whichever is least.
        var slots: Int
        var engagements: Int
        let account: ID<Account>

        package init(slots: Int, engagements: Int, account: ID<Account>) {
            self.slots = slots
            self.engagements = engagements
            self.account = account
        }
    }

    private var references: [ID<Reference>: Left] = [:]
    private var accounts: [ID<Account>: Int] = [:]

    /// - Parameter accounts: slots left of each account that has a limit of its own.
    package init(references: [ID<Reference>: Left], accounts: [ID<Account>: Int]) {
        self.references = references
        self.accounts = accounts
    }

    package init(pool: [(reference: Reference, workload: Workload)], program: Program) {
        for (reference, workload) in pool {
            let (limits, usage) = (reference.limits, workload.usage)
            references[reference.id] = Left(
                slots: usage.left(of: limits),
                engagements: program.coolDownDays > 0 ? 1 : .max, account: reference.account.id)
            if let limit = reference.account.quarterLimit ?? program.accountQuarterLimit {
                accounts[reference.account.id] = max(0, limit - workload.accountInQuarter)
            }
        }
    }

    /// Whether a reference has room for one more engagement that takes so many slots.
    package func hasRoom(for slots: Int, with reference: ID<Reference>) -> Bool {
        guard let left = references[reference], left.engagements > 0, left.slots >= slots else {
            return false
        }
        return accounts[left.account].map { $0 >= slots } ?? true
    }

    package mutating func take(_ slots: Int, of reference: ID<Reference>) {
        guard var left = references[reference] else { return }
        left.slots -= slots
        left.engagements -= 1
        references[reference] = left
        if let known = accounts[left.account] { accounts[left.account] = known - slots }
    }

    func slots(of reference: ID<Reference>) -> Int { max(0, references[reference]?.slots ?? 0) }

    func engagements(of reference: ID<Reference>) -> Int { max(0, references[reference]?.engagements ?? 0) }

    func account(of reference: ID<Reference>) -> ID<Account>? { references[reference]?.account }

    /// Nil where the account has no limit.
    func slots(of account: ID<Account>) -> Int? { accounts[account].map { max(0, $0) } }
}
