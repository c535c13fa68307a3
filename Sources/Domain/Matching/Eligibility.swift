/// Who may be asked at all for a request, on a day.
package struct Eligibility: Sendable {
    package let type: EngagementType
    package let prospectName: String
    /// The prospect's own account, where the sales system knows it.
    package let prospectAccount: ID<Account>?
    package let neededBy: Day
    package let today: Day
    package let coolDownDays: Int
    package let accountQuarterLimit: Int?
    /// Slots that an engagement of this type takes.
    package let slots: Int

    package init(
        type: EngagementType, prospectName: String, prospectAccount: ID<Account>?, neededBy: Day, today: Day,
        coolDownDays: Int, accountQuarterLimit: Int?, slots: Int = 1
    ) {
        self.type = type
        self.prospectName = prospectName
        self.prospectAccount = prospectAccount
        self.neededBy = neededBy
        self.today = today
        self.coolDownDays = coolDownDays
        self.accountQuarterLimit = accountQuarterLimit
        self.slots = slots
    }

    package init(for request: Request, prospectAccount: ID<Account>?, program: Program, today: Day) {
        self.init(
            type: request.wish.engagementType, prospectName: request.wish.prospect.name,
            prospectAccount: prospectAccount, neededBy: request.wish.neededBy, today: today,
            coolDownDays: program.coolDownDays, accountQuarterLimit: program.accountQuarterLimit,
            slots: program.slots[request.wish.engagementType])
    }

    /// What the rules read about one reference, whether it comes from a whole ``Reference`` or from a ``PoolIndex``.
    struct Facts {
        let standing: Reference.Standing
        let pause: Availability.Pause?
        let limits: Limits
        let workload: Workload
        let accountStanding: Account.Standing
        let accountQuarterLimit: Int?
        let isWilling: Bool
        /// The first day from today on that works for them, pauses aside.
        let nextFree: Day?
        let competes: Bool
        let isProspect: Bool
    }

    /// Every reason against asking this reference; empty when they may be asked.
    package func exclusions(of reference: Reference, workload: Workload) -> [Exclusion] {
        let (availability, account) = (reference.availability, reference.account)
        return exclusions(
            Facts(
                standing: reference.standing, pause: availability.pause, limits: reference.limits,
                workload: workload, accountStanding: account.standing,
                accountQuarterLimit: account.quarterLimit, isWilling: availability.willingFor.contains(type),
                nextFree: availability.firstFreeDay(from: today, regardlessOfPause: true),
                competes: competes(account), isProspect: isProspect(account)))
    }

    func exclusions(_ facts: Facts) -> [Exclusion] {
        var found: [Exclusion] = []
        let workload = facts.workload
        if facts.standing != .active { found.append(.notInProgram(facts.standing)) }
        if let pause = facts.pause, pause.holds(on: today) { found.append(.paused(pause)) }
        found += Room(
            limits: facts.limits, accountLimit: facts.accountQuarterLimit ?? accountQuarterLimit,
            workload: workload
        ).missing(for: slots, on: today)
        if !facts.isWilling { found.append(.unwilling(type)) }
        let end = max(neededBy, today)
        if facts.nextFree.map({ $0 > end }) ?? true {
            found.append(.unavailable(from: today, through: end, nextFree: facts.nextFree))
        }
        if facts.accountStanding != .good { found.append(.account(facts.accountStanding)) }
        if facts.competes { found.append(.competesWithProspect) }
        if facts.isProspect { found.append(.isProspect) }
        if let last = workload.lastEngagedOn, coolDownDays > 0 {
            let free = last.adding(days: coolDownDays)
            if today < free { found.append(.coolingDown(until: free)) }
        }
        return found
    }

    private func competes(_ account: Account) -> Bool {
        !prospectName.isEmpty && account.competesWith.contains { Name.isSame($0, prospectName) }
    }

    private func isProspect(_ account: Account) -> Bool {
        account.id == prospectAccount || (!prospectName.isEmpty && Name.isSame(account.name, prospectName))
    }
}
